//! Records as JSON, byte for byte as `serde_json` writes them, in less time:
//! nearly all of a record is quotations, and here they are copied in long
//! stretches, not looked at byte by byte.
//!
//! Of serde's types it knows those that records are made of.

use serde::ser::{self, Error as _, Impossible, Serialize};
use serde_json::{Error, Result};

/// Appends a record.
///
/// # Errors
///
/// With types that records have not: bytes, enums with contents and the like.
pub(crate) fn write(out: &mut Vec<u8>, record: &impl Serialize) -> Result<()> {
    record.serialize(Json { out })
}

struct Json<'o> {
    out: &'o mut Vec<u8>,
}

/// What stands between brackets.
struct Inside<'o> {
    out: &'o mut Vec<u8>,
    close: u8,
    any: bool,
}

impl<'o> Json<'o> {
    fn open(self, open: u8, close: u8) -> Inside<'o> {
        self.out.push(open);
        Inside { out: self.out, close, any: false }
    }

    fn raw(self, text: &str) -> Result<()> {
        self.out.extend_from_slice(text.as_bytes());
        Ok(())
    }
}

impl Inside<'_> {
    fn next(&mut self) -> Json<'_> {
        if self.any {
            self.out.push(b',');
        }
        self.any = true;
        Json { out: self.out }
    }

    fn value(&mut self, value: &(impl Serialize + ?Sized)) -> Result<()> {
        value.serialize(Json { out: self.out })
    }

    fn close(self) -> Result<()> {
        self.out.push(self.close);
        Ok(())
    }
}

/// How many bytes are looked at together.
const STRETCH: usize = 16;

fn string(out: &mut Vec<u8>, text: &str) {
    out.push(b'"');
    let mut rest = text.as_bytes();
    while let Some(at) = first_special(rest) {
        out.extend_from_slice(&rest[..at]);
        escape(out, rest[at]);
        rest = &rest[at + 1..];
    }
    out.extend_from_slice(rest);
    out.push(b'"');
}

fn is_special(byte: u8) -> bool {
    byte < b' ' || byte == b'"' || byte == b'\\'
}

fn first_special(bytes: &[u8]) -> Option<usize> {
    // Without an early end inside, so that a stretch takes a few instructions.
    let is_plain = |stretch: &&[u8]| !stretch.iter().fold(false, |any, &byte| any | is_special(byte));
    let plain = bytes.chunks_exact(STRETCH).take_while(is_plain).count() * STRETCH;
    bytes[plain..].iter().position(|&byte| is_special(byte)).map(|at| plain + at)
}

fn escape(out: &mut Vec<u8>, byte: u8) {
    let letter = match byte {
        b'"' | b'\\' => byte,
        b'\n' => b'n',
        b'\r' => b'r',
        b'\t' => b't',
        0x8 => b'b',
        0xc => b'f',
        _ => {
            let hex = |digit: u8| b"0123456789abcdef"[usize::from(digit)];
            return out.extend_from_slice(&[b'\\', b'u', b'0', b'0', hex(byte >> 4), hex(byte & 15)]);
        }
    };
    out.extend_from_slice(&[b'\\', letter]);
}

/// Numbers, as `serde_json` has them.
macro_rules! numbers {
    ($($name:ident: $type:ty),*) => {$(
        fn $name(self, number: $type) -> Result<()> {
            serde_json::to_writer(self.out, &number)
        }
    )*};
}

/// What no record has.
macro_rules! none {
    ($($name:ident($($argument:ty),*) -> $type:ty;)*) => {$(
        fn $name(self, $(_: $argument),*) -> Result<$type> {
            Err(Error::custom(concat!(stringify!($name), " in a record")))
        }
    )*};
}

impl<'o> ser::Serializer for Json<'o> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Inside<'o>;
    type SerializeTuple = Inside<'o>;
    type SerializeTupleStruct = Inside<'o>;
    type SerializeMap = Inside<'o>;
    type SerializeStruct = Inside<'o>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeStructVariant = Impossible<(), Error>;

    numbers! {
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64,
        serialize_f32: f32, serialize_f64: f64
    }

    none! {
        serialize_char(char) -> ();
        serialize_bytes(&[u8]) -> ();
        serialize_unit() -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: &T,
    ) -> Result<()> {
        Err(Error::custom(format!("{variant} with contents in a record")))
    }

    fn serialize_bool(self, yes: bool) -> Result<()> {
        self.raw(if yes { "true" } else { "false" })
    }

    fn serialize_str(self, text: &str) -> Result<()> {
        string(self.out, text);
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<()> {
        self.serialize_str(variant)
    }

    fn serialize_none(self) -> Result<()> {
        self.raw("null")
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<()> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<()> {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Inside<'o>> {
        Ok(self.open(b'[', b']'))
    }

    fn serialize_tuple(self, _: usize) -> Result<Inside<'o>> {
        Ok(self.open(b'[', b']'))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Inside<'o>> {
        Ok(self.open(b'[', b']'))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Inside<'o>> {
        Ok(self.open(b'{', b'}'))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Inside<'o>> {
        Ok(self.open(b'{', b'}'))
    }
}

/// Lists of several kinds, which look the same.
macro_rules! lists {
    ($($kind:ident::$element:ident),*) => {$(
        impl ser::$kind for Inside<'_> {
            type Ok = ();
            type Error = Error;

            fn $element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<()> {
                value.serialize(self.next())
            }

            fn end(self) -> Result<()> {
                self.close()
            }
        }
    )*};
}

lists!(SerializeSeq::serialize_element, SerializeTuple::serialize_element, SerializeTupleStruct::serialize_field);

impl ser::SerializeMap for Inside<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<()> {
        let key_of = self.next();
        let start = key_of.out.len();
        key.serialize(Json { out: &mut *key_of.out })?;
        match key_of.out.get(start) {
            Some(b'"') => Ok(()),
            _ => Err(Error::custom("a key that is no string in a record")),
        }
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<()> {
        self.out.push(b':');
        self.value(value)
    }

    fn end(self) -> Result<()> {
        self.close()
    }
}

impl ser::SerializeStruct for Inside<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<()> {
        // The names of our fields have nothing to escape.
        let out = &mut *self.next().out;
        out.push(b'"');
        out.extend_from_slice(key.as_bytes());
        out.extend_from_slice(b"\":");
        self.value(value)
    }

    fn end(self) -> Result<()> {
        self.close()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{Entity, Event, Extraction, Kind, Quote, Relation};
    use proptest::prelude::*;

    fn check(extraction: &Extraction) {
        let mut out = Vec::new();
        write(&mut out, extraction).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), serde_json::to_string(extraction).unwrap());
    }

    fn record(text: &str, number: f64) -> Extraction {
        let word = || text.to_owned();
        let quote = || Quote { start: 3, end: usize::MAX, text: word() };
        let event = Event {
            id: word(),
            kind: word(),
            mode: Some(word()),
            status: Default::default(),
            source: vec![],
            target: vec![word(), word()],
            location: None,
            attribution: vec![word()],
            date: None,
            count: Some([(word(), 7), ("killed".to_owned(), u64::MAX)].into()),
            trigger: quote(),
            sentence: quote(),
            plover: None,
            cameo: None,
            confidence: Some(number),
            rule: word(),
        };
        let entity = Entity {
            id: word(),
            kind: Kind::ArmedGroup,
            name: word(),
            names: vec![word()],
            wikidata: None,
            iso: None,
            coordinates: Some((number, -number)),
            known: false,
            described: true,
            mentions: vec![quote()],
        };
        let relation =
            Relation { kind: word(), source: word(), target: word(), start: 0, end: 1, text: word(), rule: word() };
        Extraction {
            doc: word(),
            date: Some(word()),
            part: Some(2),
            entities: vec![entity.clone(), Entity { known: true, ..entity }],
            events: vec![event.clone(), Event { confidence: None, count: None, ..event }],
            relations: vec![relation],
            ..Extraction::default()
        }
    }

    #[test]
    fn nothing_and_every_byte() {
        check(&Extraction::default());
        let all: String = (0..0x700).filter_map(char::from_u32).collect();
        for start in 0..STRETCH {
            check(&record(&(" ".repeat(start) + &all), 0.85));
        }
    }

    #[test]
    fn keys_are_strings() {
        let mut out = Vec::new();
        write(&mut out, &std::collections::BTreeMap::from([("a\"", 1), ("b", 2)])).unwrap();
        assert_eq!(out, br#"{"a\"":1,"b":2}"#);
        let error = write(&mut Vec::new(), &std::collections::BTreeMap::from([(1, 2)])).unwrap_err();
        assert!(error.to_string().contains("a key that is no string"), "{error}");
        assert!(write(&mut Vec::new(), &std::collections::BTreeMap::from([(Some(true), 2)])).is_err());
        assert!(write(&mut Vec::new(), &std::collections::BTreeMap::from([(vec!["a"], 2)])).is_err());
    }

    proptest! {
        #[test]
        fn it_is_what_serde_json_writes(text in "(\\PC|[\u{0}-\u{40}]|[\u{600}-\u{6ff}]{20}){0,30}", number: f64) {
            check(&record(&text, number));
        }
    }
}
