namespace Ntm.Rules.Diagnostics;

/// <summary>Problems of signed packs, their keys and the files that say whom to trust: <c>NTM5xxx</c>.</summary>
internal static class PackCodes
{
    private const string AgainVi = "Đừng dùng gói này; xin lại gói từ nơi phát hành và báo cho họ biết.";

    private const string AgainEn = "Do not use this pack; ask its issuer for it again, and tell them.";

    public static readonly DiagnosticDescriptor NotAPack = DiagnosticDescriptor.Error(
        "NTM5001",
        "Tệp không phải là gói quy định (.ntmpack), hoặc bị cắt cụt.",
        "The file is no pack of rules (.ntmpack), or it is cut short.",
        "Chọn đúng tệp; nếu tệp được gửi qua mạng thì tải lại.",
        "Choose the right file; fetch it again if it came over a network.");

    public static readonly DiagnosticDescriptor Damaged = DiagnosticDescriptor.Error(
        "NTM5002",
        "Gói bị hỏng ở '{0}'.",
        "The pack is damaged at '{0}'.",
        "Tải lại gói. Không mở gói rồi nén lại bằng chương trình khác, không đặt mật khẩu.",
        "Fetch the pack again. Do not unpack and zip it anew with another program, and set no password.");

    public static readonly DiagnosticDescriptor PackTooLarge = DiagnosticDescriptor.Error(
        "NTM5003", "Gói lớn hơn {0} MiB; không đọc.", "The pack is larger than {0} MiB; it is not read.", AgainVi, AgainEn);

    public static readonly DiagnosticDescriptor TooManyEntries = DiagnosticDescriptor.Error(
        "NTM5004", "Gói có hơn {0} tệp; không đọc.", "The pack holds more than {0} files; it is not read.", AgainVi, AgainEn);

    public static readonly DiagnosticDescriptor TooMuchUnpacked = DiagnosticDescriptor.Error(
        "NTM5005",
        "Các tệp của gói khi giải nén lớn hơn {0} MiB; không đọc tệp nào.",
        "The files of the pack are larger than {0} MiB when unpacked; none is read.",
        AgainVi,
        AgainEn);

    public static readonly DiagnosticDescriptor FileTooLarge = DiagnosticDescriptor.Error(
        "NTM5006", "'{0}' lớn hơn {1} byte; không đọc.", "'{0}' is larger than {1} bytes; it is not read.", AgainVi, AgainEn);

    public static readonly DiagnosticDescriptor LengthLies = DiagnosticDescriptor.Error(
        "NTM5007",
        "'{0}' giải nén ra độ dài khác với độ dài mà gói ghi; dừng đọc tệp đó.",
        "'{0}' unpacks to another length than the pack declares; reading it stops.",
        AgainVi,
        AgainEn);

    public static readonly DiagnosticDescriptor NoManifest = DiagnosticDescriptor.Error(
        "NTM5010",
        "Gói không có danh mục tệp manifest.json.",
        "The pack has no list of its files, manifest.json.",
        "Tạo lại gói bằng ntm pack; không tự nén thư mục.",
        "Make the pack anew with ntm pack; do not zip a directory by hand.");

    public static readonly DiagnosticDescriptor ManifestUnreadable = DiagnosticDescriptor.Error(
        "NTM5011",
        "Không hiểu danh mục của gói ở '{0}'.",
        "The list of the pack is not understood at '{0}'.",
        "Tạo lại gói bằng ntm pack.",
        "Make the pack anew with ntm pack.");

    public static readonly DiagnosticDescriptor ManifestKind = DiagnosticDescriptor.Error(
        "NTM5012",
        "manifest.json không phải là danh mục của gói quy định (\"kind\" không phải \"pack-manifest\").",
        "manifest.json is no list of a pack (its \"kind\" is not \"pack-manifest\").",
        "Tạo lại gói bằng ntm pack.",
        "Make the pack anew with ntm pack.");

    public static readonly DiagnosticDescriptor ManifestFormat = DiagnosticDescriptor.Error(
        "NTM5013",
        "Gói theo định dạng mà phiên bản này không đọc được (\"format\" phải là 1).",
        "The pack has a format that this version does not read (\"format\" must be 1).",
        "Cập nhật chương trình, hoặc xin gói theo định dạng 1.",
        "Update the program, or ask for a pack of format 1.");

    public static readonly DiagnosticDescriptor NoSignature = DiagnosticDescriptor.Error(
        "NTM5020",
        "Gói không có chữ ký (manifest.sig).",
        "The pack has no signature (manifest.sig).",
        "Xin gói có chữ ký, hoặc ký bằng ntm pack RULES --sign KEY.",
        "Ask for a signed pack, or sign it with ntm pack RULES --sign KEY.");

    public static readonly DiagnosticDescriptor WrongSignature = DiagnosticDescriptor.Error(
        "NTM5021",
        "Chữ ký không khớp với khóa nào được tin cậy: danh mục của gói đã bị sửa, hoặc người khác ký.",
        "The signature fits no trusted key: the list of the pack was changed, or somebody else signed it.",
        "Kiểm tra khóa công khai có đúng của nơi phát hành không; nếu đúng thì đừng dùng gói này.",
        "Check that the public key is that of the issuer; if it is, do not use this pack.");

    public static readonly DiagnosticDescriptor NoKey = DiagnosticDescriptor.Error(
        "NTM5022",
        "Chưa nêu khóa để kiểm tra gói, nên gói không được dùng.",
        "No key is given to check the pack with, so that it is not used.",
        "Nêu khóa công khai của nơi phát hành bằng --key, hoặc tệp tin cậy bằng --trust.",
        "Give the public key of the issuer with --key, or a trust file with --trust.");

    public static readonly DiagnosticDescriptor KeyUnreadable = DiagnosticDescriptor.Error(
        "NTM5023",
        "Không đọc được khóa: cần đúng một khóa ECDSA dạng PEM, không có mật khẩu.",
        "The key cannot be read: one ECDSA key in PEM form is needed, without password.",
        "Để kiểm tra, dùng khóa công khai (-----BEGIN PUBLIC KEY-----); để ký, dùng khóa riêng (-----BEGIN PRIVATE KEY-----). Tạo cặp khóa: ntm new key.",
        "To check, use a public key (-----BEGIN PUBLIC KEY-----); to sign, a private one (-----BEGIN PRIVATE KEY-----). A pair is made by ntm new key.");

    public static readonly DiagnosticDescriptor KeyCurve = DiagnosticDescriptor.Error(
        "NTM5024",
        "Khóa không thuộc đường cong P-256.",
        "The key is not of the curve P-256.",
        "Tạo cặp khóa mới bằng ntm new key --out key.pem.",
        "Make a new pair with ntm new key --out key.pem.");

    public static readonly DiagnosticDescriptor PrivateKeyShown = DiagnosticDescriptor.Error(
        "NTM5025",
        "Ở đây cần khóa công khai, nhưng tệp có khóa riêng.",
        "A public key is needed here, but this holds a private one.",
        "Đừng chuyển khóa riêng cho ai; nếu đã chuyển, tạo cặp khóa mới. Dùng tệp khóa công khai (.public.pem).",
        "Never hand on a private key; if it was handed on, make a new pair. Use the file of the public key (.public.pem).");

    public static readonly DiagnosticDescriptor RevisionTooOld = DiagnosticDescriptor.Error(
        "NTM5026",
        "Gói là bản {0}, cũ hơn bản thấp nhất được nhận là {1}.",
        "The pack is revision {0}, older than the least one taken, {1}.",
        "Xin bản mới của nơi phát hành.",
        "Ask the issuer for the present revision.");

    public static readonly DiagnosticDescriptor NotAllowed = DiagnosticDescriptor.Error(
        "NTM5027",
        "Khóa '{1}' không được ký tệp '{0}'.",
        "The key '{1}' may not sign the file '{0}'.",
        "Nơi phát hành chỉ đóng gói tệp thuộc phạm vi của mình; nếu phạm vi đã đổi, sửa \"paths\" trong tệp tin cậy.",
        "An issuer packs files of its own scope only; where the scope has changed, correct \"paths\" in the trust file.");

    public static readonly DiagnosticDescriptor OutsideProvinces = DiagnosticDescriptor.Error(
        "NTM5028",
        "Khóa ký gói này chỉ được quy định cho tỉnh {0}; tệp này nói ngoài phạm vi đó.",
        "The key that signed this may speak for the provinces {0} alone; the file says more than that.",
        "Chỉ ký tệp \"overlay\" có \"nature\": \"provincial\", hoặc bộ có \"fills\", với \"scope\" chỉ nêu các tỉnh này; nếu phạm vi đã đổi, sửa \"provinces\" trong tệp tin cậy.",
        "Sign overlays of nature \"provincial\", or sets with \"fills\", whose \"scope\" names these provinces alone; where the scope has changed, correct \"provinces\" in the trust file.");

    public static readonly DiagnosticDescriptor MissingFile = DiagnosticDescriptor.Error(
        "NTM5030", "Gói thiếu tệp '{0}' có trong danh mục.", "The pack lacks the file '{0}', which its list names.", AgainVi, AgainEn);

    public static readonly DiagnosticDescriptor ExtraFile = DiagnosticDescriptor.Error(
        "NTM5031", "Gói có tệp '{0}' không có trong danh mục.", "The pack holds the file '{0}', which its list does not name.", AgainVi, AgainEn);

    public static readonly DiagnosticDescriptor ChangedContent = DiagnosticDescriptor.Error(
        "NTM5032", "Nội dung tệp đã bị sửa sau khi ký.", "The content of the file was changed after it was signed.", AgainVi, AgainEn);

    public static readonly DiagnosticDescriptor ChangedLength = DiagnosticDescriptor.Error(
        "NTM5033", "Tệp dài {0} byte, danh mục ghi {1}.", "The file has {0} bytes, its list says {1}.", AgainVi, AgainEn);

    public static readonly DiagnosticDescriptor Renamed = DiagnosticDescriptor.Error(
        "NTM5034", "Tệp '{0}' đã bị đổi tên thành '{1}' sau khi ký.", "The file '{0}' was renamed to '{1}' after it was signed.", AgainVi, AgainEn);

    public static readonly DiagnosticDescriptor Twice = DiagnosticDescriptor.Error(
        "NTM5035", "Tên '{0}' có hai lần.", "The name '{0}' stands twice.", "Đổi tên hoặc bỏ một tệp rồi tạo lại gói bằng ntm pack.", "Rename or remove one file, and make the pack anew with ntm pack.");

    public static readonly DiagnosticDescriptor TwiceButForCase = DiagnosticDescriptor.Error(
        "NTM5036",
        "Hai tên '{0}' và '{1}' chỉ khác nhau chữ hoa, chữ thường.",
        "The names '{0}' and '{1}' differ in small and capital letters only.",
        "Đổi tên một tệp rồi tạo lại gói bằng ntm pack.",
        "Rename one file, and make the pack anew with ntm pack.");

    public static readonly DiagnosticDescriptor NameLeadsOut = DiagnosticDescriptor.Error(
        "NTM5037",
        "Tên '{0}' có thể dẫn ra ngoài gói ('..', '\\', ổ đĩa hoặc đường dẫn tuyệt đối).",
        "The name '{0}' may lead out of the pack ('..', '\\', a drive or an absolute path).",
        AgainVi,
        AgainEn);

    public static readonly DiagnosticDescriptor NameHidden = DiagnosticDescriptor.Error(
        "NTM5038",
        "Tên '{0}' có ký tự không nhìn thấy {1}.",
        "The name '{0}' holds the character {1}, which cannot be seen.",
        "Gõ lại tên tệp bằng tay rồi tạo lại gói bằng ntm pack.",
        "Type the name of the file anew, and make the pack anew with ntm pack.");

    public static readonly DiagnosticDescriptor NameNotComposed = DiagnosticDescriptor.Error(
        "NTM5039",
        "Tên '{0}' có dấu tách rời khỏi chữ (không phải Unicode dựng sẵn, NFC).",
        "The name '{0}' has marks apart from their letters (it is not composed, NFC).",
        "Gõ lại tên tệp với bảng mã Unicode dựng sẵn, hoặc bỏ dấu, rồi tạo lại gói bằng ntm pack.",
        "Type the name of the file anew in composed Unicode, or without marks, and make the pack anew with ntm pack.");

    public static readonly DiagnosticDescriptor NameForm = DiagnosticDescriptor.Error(
        "NTM5040",
        "Tên '{0}' không dùng được trong gói.",
        "The name '{0}' cannot be used in a pack.",
        "Chỉ có tệp .json, ngoài thư mục schema và samples; tên gồm chữ Latinh, chữ số, dấu cách, '.', '-', '_', không quá 240 ký tự.",
        "Only .json files go in, outside of folders schema and samples; names of Latin letters, digits, spaces, '.', '-', '_', up to 240 characters.");

    public static readonly DiagnosticDescriptor TrustKind = DiagnosticDescriptor.Error(
        "NTM5050",
        "Tệp không phải là tệp tin cậy mà phiên bản này đọc được.",
        "The file is no trust file that this version reads.",
        "Ghi \"kind\": \"pack-trust\", \"format\": 1 ở đầu tệp.",
        "Write \"kind\": \"pack-trust\", \"format\": 1 at its head.");

    public static readonly DiagnosticDescriptor TrustKey = DiagnosticDescriptor.Error(
        "NTM5051", "Tệp tin cậy không có khóa '{0}' ở đây.", "A trust file has no key '{0}' here.", "Các khóa gần nhất: {1}.", "The nearest keys: {1}.");

    public static readonly DiagnosticDescriptor TrustValue = DiagnosticDescriptor.Error(
        "NTM5052",
        "'{0}' còn thiếu hoặc không đúng dạng.",
        "'{0}' is missing or has the wrong form.",
        "Mỗi mục của \"keys\" cần: \"id\" là chuỗi, \"publicKey\" (PEM) hoặc \"publicKeyFile\" (tên tệp bên cạnh), \"paths\" là danh sách mẫu đường dẫn; \"provinces\" là danh sách mã tỉnh như \"79\"; \"minRevision\" là số nguyên.",
        "Each of \"keys\" needs: \"id\", a text; \"publicKey\" (PEM) or \"publicKeyFile\" (a file beside); \"paths\", a list of patterns; \"provinces\" is a list of codes as \"79\"; \"minRevision\" is a whole number.");

    public static readonly DiagnosticDescriptor TrustPattern = DiagnosticDescriptor.Error(
        "NTM5053",
        "'{0}' không phải là mẫu đường dẫn.",
        "'{0}' is no pattern of paths.",
        "Viết như \"provinces/79-*/**\": * thay một phần tên, ** đứng riêng thay mọi thư mục bên dưới.",
        "Write it as \"provinces/79-*/**\": * stands for a part of a name, ** alone for any folders below.");

    public static readonly DiagnosticDescriptor TrustTwice = DiagnosticDescriptor.Error(
        "NTM5054",
        "Khóa '{0}' trùng mã hoặc trùng khóa công khai với một mục ở trên.",
        "The key '{0}' has the id or the public key of one above.",
        "Gộp hai mục thành một.",
        "Make one entry of both.");

    public static readonly DiagnosticDescriptor NothingToPack = DiagnosticDescriptor.Error(
        "NTM5060",
        "Không có tệp quy định nào để đóng gói.",
        "There is no rule file to pack.",
        "Kiểm tra lại đường dẫn thư mục.",
        "Check the path of the directory.");
}
