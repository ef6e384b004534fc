//! Answering W6.
