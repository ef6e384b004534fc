//! Values to and from PostgreSQL.

use std::error::Error;

use postgres::types::private::BytesMut;
use postgres::types::{IsNull, ToSql, Type, to_sql_checked};

use crate::{StorageError, Value};

impl ToSql for Value {
    fn to_sql(&self, wanted: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match (self, wanted) {
            (Self::Null, _) => Ok(IsNull::Yes),
            (Self::Int(number), &Type::INT8) => number.to_sql(wanted, out),
            (Self::Int(number), &Type::INT4) => i32::try_from(*number)?.to_sql(wanted, out),
            (Self::Int(number), &Type::INT2) => i16::try_from(*number)?.to_sql(wanted, out),
            (Self::Text(text), kind) if <&str as ToSql>::accepts(kind) => text.to_sql(wanted, out),
            (Self::Bytes(bytes), &Type::BYTEA) => bytes.to_sql(wanted, out),
            _ => Err(format!("a value of another kind where {wanted} is wanted").into()),
        }
    }

    fn accepts(_: &Type) -> bool {
        // What does not fit is refused above, where the value is known too.
        true
    }

    to_sql_checked!();
}

/// A field as the four kinds of value; whatever SQLite could not answer alike is refused.
pub(super) fn value_of(row: &postgres::Row, at: usize, kind: &Type) -> Result<Value, StorageError> {
    let read = match *kind {
        Type::INT8 => row.try_get::<_, Option<i64>>(at).map(Value::from),
        Type::INT4 => row.try_get::<_, Option<i32>>(at).map(Value::from),
        Type::INT2 => row.try_get::<_, Option<i16>>(at).map(|number| Value::from(number.map(i32::from))),
        Type::BOOL => row.try_get::<_, Option<bool>>(at).map(Value::from),
        Type::BYTEA => row.try_get::<_, Option<Vec<u8>>>(at).map(Value::from),
        Type::TEXT | Type::VARCHAR | Type::BPCHAR | Type::NAME | Type::UNKNOWN => {
            row.try_get::<_, Option<String>>(at).map(Value::from)
        }
        _ => return Err(StorageError::misuse(format!("a {kind} in an answer: CAST it to BIGINT or TEXT"))),
    };
    read.map_err(StorageError::driver)
}
