use super::*;
use proptest::prelude::*;

const PLACE: &[u8] = b"GPS 59.9N 10.7E";

fn segment(kind: u8, body: &[u8]) -> Vec<u8> {
    let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
    [&[0xff, kind], length.as_slice(), body].concat()
}

fn exif(up: u8, little: bool) -> Vec<u8> {
    let tiff: Vec<u8> = if little {
        let head = b"II*\0\x08\0\0\0\x02\0\x0f\x01\x02\0\x04\0\0\0abc\0\x12\x01\x03\0\x01\0\0\0";
        [head.as_slice(), &[up, 0, 0, 0], PLACE].concat()
    } else {
        let head = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0";
        [head.as_slice(), &[up, 0, 0], PLACE].concat()
    };
    segment(0xe1, &[b"Exif\0\0".as_slice(), &tiff].concat())
}

fn jpeg(beside: &[Vec<u8>], behind: &[u8]) -> Vec<u8> {
    let frame = segment(0xc0, &[8, 0, 2, 0, 3, 1, 1, 0x11, 0]);
    let scan = [segment(0xda, &[1, 1, 0, 0, 63, 0]), vec![0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]].concat();
    [
        &[0xff, 0xd8],
        beside.concat().as_slice(),
        &segment(0xdb, &[0; 65]),
        &frame,
        &scan,
        &[0xff, 0xd9],
        behind,
    ]
    .concat()
}

fn has(bytes: &[u8], text: &[u8]) -> bool {
    bytes.windows(text.len()).any(|window| window == text)
}

#[test]
fn a_photo_loses_its_place_its_comment_and_what_stands_behind_it() {
    let beside = [segment(0xe0, b"JFIF\0thumb"), exif(1, false), segment(0xfe, PLACE), segment(0xe2, PLACE)];
    let photo = jpeg(&beside, PLACE);
    assert!(has(&photo, PLACE), "the control");
    let clean = clean(&photo).unwrap();
    assert_eq!(clean, Photo { media: "image/jpeg", bytes: jpeg(&[], b"") });
}

#[test]
fn which_way_is_up_stays_and_is_all_that_stays() {
    for little in [false, true] {
        let clean = clean(&jpeg(&[exif(6, little)], b"")).unwrap().bytes;
        assert!(!has(&clean, PLACE) && !has(&clean, b"abc"));
        let again = super::clean(&clean).unwrap().bytes;
        assert_eq!(again, clean, "what is clean stays as it is");
        assert!(has(&clean, b"\x01\x12\0\x03\0\0\0\x01\0\x06"));
    }
}

#[test]
fn a_photo_that_is_cut_anywhere_is_broken() {
    let photo = jpeg(&[exif(6, true)], b"");
    for end in 3..photo.len() {
        assert_eq!(clean(&photo[..end]), Err(PhotoError::Broken), "cut at {end}");
    }
}

fn chunk(name: &[u8], body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len()).unwrap().to_be_bytes();
    [length.as_slice(), name, body, &[0; 4]].concat()
}

#[test]
fn a_png_keeps_the_chunks_that_draw_it() {
    let mut size = [0_u8; 13];
    (size[3], size[7]) = (2, 2);
    let begin = [b"\x89PNG\r\n\x1a\n".as_slice(), &chunk(b"IHDR", &size)].concat();
    let end = [chunk(b"IDAT", b"xyz"), chunk(b"IEND", b"")].concat();
    let told = [chunk(b"tEXt", PLACE), chunk(b"eXIf", PLACE), chunk(b"tIME", b"1234567")].concat();
    let whole = [begin.as_slice(), &told, &end, PLACE].concat();
    assert_eq!(clean(&whole).unwrap().bytes, [begin.as_slice(), &end].concat());
    let cut = [begin.as_slice(), &told, &end].concat();
    assert_eq!(clean(&cut[..cut.len() - 3]), Err(PhotoError::Broken));
}

#[test]
fn a_webp_loses_its_besides_and_says_so_in_its_header() {
    let piece = |name: &[u8; 4], body: &[u8]| {
        let mut piece = [name.as_slice(), &u32::try_from(body.len()).unwrap().to_le_bytes(), body].concat();
        piece.resize(piece.len() + body.len() % 2, 0);
        piece
    };
    let file = |chunks: &[u8]| {
        let length = u32::try_from(chunks.len() + 4).unwrap().to_le_bytes();
        [b"RIFF".as_slice(), &length, b"WEBP", chunks].concat()
    };
    let told = [
        piece(b"VP8X", &[0x2c, 0, 0, 0, 9, 0, 0, 9, 0, 0]),
        piece(b"ICCP", PLACE),
        piece(b"VP8 ", b"abc"),
        piece(b"EXIF", PLACE),
        piece(b"XMP ", PLACE),
    ];
    let plain = [piece(b"VP8X", &[0, 0, 0, 0, 9, 0, 0, 9, 0, 0]), piece(b"VP8 ", b"abc")];
    let whole = [file(&told.concat()), PLACE.to_vec()].concat();
    assert_eq!(clean(&whole).unwrap().bytes, file(&plain.concat()));
    let moving = file(&piece(b"VP8X", &[MOVING, 0, 0, 0, 9, 0, 0, 9, 0, 0]));
    assert_eq!(clean(&moving), Err(PhotoError::Broken));
}

const MOVING: u8 = 2;

#[test]
fn other_kinds_and_giants_are_refused_by_name() {
    assert_eq!(clean(b"\0\0\0\x18ftypheic...."), Err(PhotoError::Heic));
    for bytes in [b"GIF89a".as_slice(), b"%PDF-1.7", b"<svg/>", b""] {
        assert_eq!(clean(bytes), Err(PhotoError::UnknownKind));
    }
    assert_eq!(clean(&vec![0xff; INPUT_BYTES + 1]), Err(PhotoError::TooLarge));
    let mut size = [0_u8; 13];
    (size[0], size[7]) = (1, 1);
    let giant = [b"\x89PNG\r\n\x1a\n".as_slice(), &chunk(b"IHDR", &size), &chunk(b"IEND", b"")].concat();
    assert_eq!(clean(&giant), Err(PhotoError::TooLarge));
}

proptest! {
    #[test]
    fn any_bytes_are_answered(kind in 0_usize..3, bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let begins: [&[u8]; 3] = [b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\x40\0\0\0WEBP"];
        if let Ok(photo) = clean(&[begins[kind], &bytes].concat()) {
            prop_assert_eq!(clean(&photo.bytes), Ok(photo));
        }
    }
}
