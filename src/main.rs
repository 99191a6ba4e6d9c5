//! The command-line tool: everything is in the library's `cli` module.

fn main() -> std::process::ExitCode {
    hudna::cli::main()
}
