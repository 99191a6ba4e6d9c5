//! The command-line tool: everything is in the library's `cli` module.

/// An article becomes many small strings: this gives memory faster than most
/// systems do, and takes more.
#[cfg(feature = "mimalloc")]
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    hudna::cli::main()
}
