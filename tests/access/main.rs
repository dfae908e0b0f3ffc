//! Every route is tried by nobody and by each wrong person. To come.
