//! The public test vectors of the age format, through our one reader: the verdict each of them states.

use super::*;
use crate::digest;
use flate2::read::ZlibDecoder;
use secrecy::SecretString;
use std::{fs, path::Path};

/// What a file is said to be, and the file.
struct Vector {
    name: String,
    said: Vec<(String, String)>,
    file: Vec<u8>,
}

impl Vector {
    fn read(path: &Path) -> Self {
        let bytes = fs::read(path).unwrap();
        let end = bytes.windows(2).position(|two| two == b"\n\n").unwrap();
        let said = str::from_utf8(&bytes[..end]).unwrap().lines();
        let said: Vec<_> = said.map(|line| line.split_once(": ").unwrap()).collect();
        let said = said.into_iter().map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let mut vector = Self { name, said, file: bytes[end + 2..].to_vec() };
        if vector.says("compressed").next().is_some() {
            let mut file = Vec::new();
            ZlibDecoder::new(&vector.file[..]).read_to_end(&mut file).unwrap();
            vector.file = file;
        }
        vector
    }

    fn says(&self, key: &str) -> impl Iterator<Item = &str> {
        self.said.iter().filter(move |(said, _)| said == key).map(|(_, value)| value.as_str())
    }

    fn expects(&self) -> &str {
        self.says("expect").next().unwrap()
    }

    fn identities(&self) -> Vec<Box<dyn age::Identity>> {
        let keys = self
            .says("identity")
            .map(|key| Box::new(key.parse::<age::x25519::Identity>().unwrap()) as Box<dyn age::Identity>);
        let passphrases = self.says("passphrase").map(|words| {
            let mut identity = age::scrypt::Identity::new(SecretString::from(words));
            identity.set_max_work_factor(16);
            Box::new(identity) as Box<dyn age::Identity>
        });
        keys.chain(passphrases).collect()
    }

    /// The digest of the plaintext, if one of the keys opens the file.
    fn opened(&self) -> Option<String> {
        let plain = self.identities().iter().find_map(|with| decrypt(&**with, &self.file).ok())?;
        Some(digest(&plain))
    }

    /// What must come out. Ours are binary files only: one in armour is refused, a right one too.
    fn due(&self) -> Option<String> {
        let binary = self.says("armored").next().is_none();
        (binary && self.expects() == "success").then(|| self.says("payload").next().unwrap().to_owned())
    }
}

fn vectors() -> Vec<Vector> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cipher/vectors");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = files.filter(|path| path.extension().is_none()).collect();
    files.sort();
    files.iter().map(|path| Vector::read(path)).collect()
}

#[test]
fn every_public_vector_gets_the_verdict_it_states() {
    let vectors = vectors();
    for vector in &vectors {
        assert_eq!(vector.opened(), vector.due(), "{}: expects {}", vector.name, vector.expects());
    }
    let opened = vectors.iter().filter(|vector| vector.due().is_some()).count();
    assert_eq!((vectors.len(), opened), (123, 15), "files, and those that open");
}

#[test]
fn whatever_is_wrong_with_a_file_is_not_told() {
    for vector in vectors().iter().filter(|vector| vector.due().is_none()) {
        for with in vector.identities() {
            let refused = decrypt(&*with, &vector.file).map(|_| ()).unwrap_err();
            let costly = vector.name == "scrypt_work_factor_23";
            let due = if costly { VaultError::WorkFactor } else { VaultError::Closed };
            assert_eq!(refused, due, "{}", vector.name);
        }
    }
}
