//! How long lists of numbers are written into the compiled gazetteer: as they
//! are in memory, so that a start reads them in one go and not one by one.

use serde::de::{Deserializer, Error, Visitor};
use serde::ser::Serializer;
use std::fmt;
use std::marker::PhantomData;

/// What takes the same few bytes each time.
pub(super) trait Packed: Sized {
    /// How many.
    const SIZE: usize;
    /// Appends them.
    fn put(&self, out: &mut Vec<u8>);
    /// Reads them; there are [`Self::SIZE`].
    fn take(bytes: &[u8]) -> Self;
}

impl Packed for u32 {
    const SIZE: usize = 4;

    fn put(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.to_le_bytes());
    }

    fn take(bytes: &[u8]) -> Self {
        bytes.first_chunk().map_or(0, |&bytes| Self::from_le_bytes(bytes))
    }
}

impl Packed for (u32, u32) {
    const SIZE: usize = 8;

    fn put(&self, out: &mut Vec<u8>) {
        self.0.put(out);
        self.1.put(out);
    }

    fn take(bytes: &[u8]) -> Self {
        (u32::take(bytes), u32::take(&bytes[4..]))
    }
}

/// For `#[serde(with = "packed::text")]`: a long text, checked many bytes at a
/// time.
pub(super) mod text {
    use super::{Deserializer, Error, Serializer, Visitor, fmt};

    pub(in crate::gazetteer) fn serialize<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(text.as_bytes())
    }

    pub(in crate::gazetteer) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_bytes(Text)
    }

    struct Text;

    impl Visitor<'_> for Text {
        type Value = String;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a text in UTF-8")
        }

        fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Self::Value, E> {
            simdutf8::basic::from_utf8(bytes).map(str::to_owned).map_err(E::custom)
        }
    }
}

/// For `#[serde(with = "packed")]`.
pub(super) fn serialize<T: Packed, S: Serializer>(list: &[T], serializer: S) -> Result<S::Ok, S::Error> {
    let mut bytes = Vec::with_capacity(list.len() * T::SIZE);
    list.iter().for_each(|item| item.put(&mut bytes));
    serializer.serialize_bytes(&bytes)
}

/// For `#[serde(with = "packed")]`.
pub(super) fn deserialize<'de, T: Packed, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    deserializer.deserialize_bytes(Bytes(PhantomData))
}

struct Bytes<T>(PhantomData<T>);

impl<T: Packed> Visitor<'_> for Bytes<T> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "bytes, {} for each item", T::SIZE)
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Self::Value, E> {
        if !bytes.len().is_multiple_of(T::SIZE) {
            return Err(E::invalid_length(bytes.len(), &self));
        }
        Ok(bytes.chunks_exact(T::SIZE).map(T::take).collect())
    }
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Lists {
        #[serde(with = "super")]
        numbers: Vec<u32>,
        #[serde(with = "super")]
        pairs: Vec<(u32, u32)>,
        #[serde(with = "super::text")]
        text: String,
    }

    #[test]
    fn lists_come_back_and_broken_ones_are_told() {
        let lists = Lists { numbers: vec![0, 1, u32::MAX], pairs: vec![(7, 8)], text: "نص".to_owned() };
        let mut bytes = postcard::to_allocvec(&lists).unwrap();
        assert_eq!(postcard::from_bytes::<Lists>(&bytes).unwrap(), lists);
        let end = bytes.len() - 1;
        bytes[end] = 0xff;
        assert!(postcard::from_bytes::<Lists>(&bytes).is_err(), "no UTF-8");
        // One byte less of the numbers.
        bytes[0] -= 1;
        assert!(postcard::from_bytes::<Lists>(&bytes).is_err());
    }
}
