//! The command-line tool: everything is in the library's `cli` module.

/// Articles are made of many short strings: they come and go faster so than by
/// the system's own allocator.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    hudna::cli::main()
}
