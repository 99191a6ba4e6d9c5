//! Documents in parallel, results in order, memory bounded.
//!
//! One thread reads batches, N threads work on them, and the calling thread
//! takes the results in the order of the input. Each batch carries the sender
//! of its own result, and the receivers stand in a bounded queue: order and
//! bound come from that queue, whatever the number of threads.

use crate::{
    Error, Result,
    extract::Extractor,
    gazetteer::Gazetteer,
    input::{self, Batch, Incoming, Notice, Options, Source},
    output::Resume,
};
use std::{
    num::NonZero,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Mutex,
        mpsc::{Receiver, SyncSender, sync_channel},
    },
    thread,
};

/// Batches between reader and writer, for each worker.
const WINDOW: usize = 4;

/// How to run.
#[derive(Debug)]
pub struct Run<'g> {
    /// What is known.
    pub gazetteer: &'g Gazetteer,
    /// How many workers; all cores if `None`.
    pub threads: Option<NonZero<usize>>,
    /// How to read.
    pub options: Options,
    /// What an earlier run has done.
    pub resume: Option<Resume>,
}

/// What came of one batch.
#[derive(Debug, Default)]
pub struct Done<T> {
    /// What the work wrote.
    pub output: T,
    /// What a person should know.
    pub notices: Vec<Notice>,
    /// Documents worked on.
    pub documents: u64,
    /// Bytes of text in them.
    pub bytes: u64,
    /// Bytes read from the sources so far, before decompression.
    pub position: u64,
}

type Job<T> = (Batch, SyncSender<Done<T>>);

/// Reads all sources, calls `work` for each document in some thread, and
/// `sink` for each batch, in order, in this thread.
///
/// A document on which `work` panics is reported, and handed to `work` once
/// more with its text taken away, so that it is not missing in the output.
pub fn run<T, W, S>(sources: &[Source], run: Run<'_>, work: W, mut sink: S) -> Result<()>
where
    T: Default + Send,
    W: Fn(&mut Extractor<'_>, Incoming<'_>, &mut T) + Sync,
    S: FnMut(Done<T>) -> Result<()>,
{
    let Run { gazetteer, threads, options, resume } = run;
    let threads = threads.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZero::get);
    let (order_in, order_out) = sync_channel::<Receiver<Done<T>>>(threads * WINDOW);
    let (jobs_in, jobs_out) = sync_channel::<Job<T>>(threads * WINDOW);
    let jobs_out = Mutex::new(jobs_out);
    thread::scope(|scope| {
        let reader = scope.spawn(move || read(sources, options, resume, &jobs_in, &order_in));
        for _ in 0..threads {
            scope.spawn(|| worker(gazetteer, options, &jobs_out, &work));
        }
        // Taken by value, so that a failing sink hangs up and the reader stops.
        let order = order_out;
        while let Ok(result) = order.recv() {
            let Ok(done) = result.recv() else { break };
            sink(done)?;
        }
        drop(order);
        reader.join().unwrap_or_else(|_| Err(Error::message("the reader failed")))
    })
}

fn read<T>(
    sources: &[Source],
    options: Options,
    mut resume: Option<Resume>,
    jobs: &SyncSender<Job<T>>,
    order: &SyncSender<Receiver<Done<T>>>,
) -> Result<()> {
    let mut failure = None;
    input::read(sources, options, |mut batch| {
        if let Some(resume) = &mut resume
            && let Err(error) = resume.pass(&mut batch, options)
        {
            failure = Some(error);
            return false;
        }
        let (result_in, result_out) = sync_channel(1);
        order.send(result_out).is_ok() && jobs.send((batch, result_in)).is_ok()
    });
    match (failure, resume) {
        (Some(error), _) => Err(error),
        (None, Some(resume)) => resume.finish(),
        (None, None) => Ok(()),
    }
}

fn worker<T, W>(gazetteer: &Gazetteer, options: Options, jobs: &Mutex<Receiver<Job<T>>>, work: &W)
where
    T: Default,
    W: Fn(&mut Extractor<'_>, Incoming<'_>, &mut T),
{
    let mut extractor = Extractor::new(gazetteer);
    loop {
        let job = jobs.lock().map(|jobs| jobs.recv());
        let Ok(Ok((batch, result))) = job else { return };
        let mut done = Done { position: batch.position, ..Done::default() };
        for item in batch.items() {
            if let Some(incoming) = batch.open(item, options, &mut done.notices) {
                done.documents += u64::from(item.opens_document());
                done.bytes += incoming.article().map_or(0, |article| article.text.len() as u64);
                one(incoming, gazetteer, &mut extractor, &mut done, work);
            }
        }
        // The receiver is gone when the writer has failed; it says why.
        let _ = result.send(done);
    }
}

fn one<'g, T, W>(
    incoming: Incoming<'_>,
    gazetteer: &'g Gazetteer,
    extractor: &mut Extractor<'g>,
    done: &mut Done<T>,
    work: &W,
) where
    W: Fn(&mut Extractor<'_>, Incoming<'_>, &mut T),
{
    let emptied = incoming.emptied();
    let tried = catch_unwind(AssertUnwindSafe(|| work(extractor, incoming, &mut done.output)));
    if tried.is_err() {
        *extractor = Extractor::new(gazetteer);
        let text =
            "an error in hudna itself stopped this document; it is in the output without events. Please report it";
        done.notices.push(Notice::left_out(emptied.doc(), text));
        work(extractor, emptied, &mut done.output);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_in_parts_is_counted_once_whichever_of_them_opens() {
        let dir = tempfile::tempdir().unwrap();
        let mut bytes = "كان الطقس جميلا أمس.\n".repeat((9 << 20) / 36).into_bytes();
        for bad in [None, Some(0), Some(5 << 20)] {
            if let Some(at) = bad {
                bytes[at] = 0xff;
            }
            std::fs::write(dir.path().join("a.txt"), &bytes).unwrap();
            std::fs::write(dir.path().join("b.txt"), "نص").unwrap();
            let sources = input::sources(&[dir.path().to_owned()]);
            let (gazetteer, threads) = (Gazetteer::builtin().unwrap(), NonZero::new(2));
            let how = Run { gazetteer, threads, options: Options::default(), resume: None };
            let mut documents = 0;
            let sink = |done: Done<()>| {
                documents += done.documents;
                Ok(())
            };
            run(&sources, how, |_, _, ()| (), sink).unwrap();
            assert_eq!(documents, 2, "{bad:?}");
        }
    }

    #[test]
    fn a_document_that_breaks_the_work_is_not_lost() {
        let dir = tempfile::tempdir().unwrap();
        let names: Vec<String> = (0..50).map(|n| format!("{n:02}.txt")).collect();
        for name in &names {
            let text = if name == "07.txt" || name == "49.txt" { "breaks" } else { "goes" };
            std::fs::write(dir.path().join(name), text).unwrap();
        }
        let sources = input::sources(&[dir.path().to_owned()]);
        let run_by = |threads| Run {
            gazetteer: Gazetteer::builtin().unwrap(),
            threads: NonZero::new(threads),
            options: Options::default(),
            resume: None,
        };
        for threads in [1, 4] {
            let (mut docs, mut notices) = (Vec::new(), Vec::new());
            let work = |_: &mut Extractor<'_>, incoming: Incoming<'_>, out: &mut Vec<String>| {
                let broken = incoming.article().is_some_and(|article| article.text == "breaks");
                assert!(!broken, "on purpose");
                out.push(incoming.doc().to_owned());
            };
            run(&sources, run_by(threads), work, |done| {
                docs.extend(done.output);
                notices.extend(done.notices);
                Ok(())
            })
            .unwrap();
            assert_eq!(docs, names);
            let places: Vec<&str> = notices.iter().map(|n| n.place.as_str()).collect();
            assert_eq!(places, ["07.txt", "49.txt"]);
        }
    }
}
