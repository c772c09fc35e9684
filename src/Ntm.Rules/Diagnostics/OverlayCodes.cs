namespace Ntm.Rules.Diagnostics;

/// <summary>Problems of overlays for themselves: <c>NTM22xx</c>.</summary>
internal static class OverlayCodes
{
    public static readonly DiagnosticDescriptor UnknownTarget = DiagnosticDescriptor.Error(
        "NTM2201", "Không có chỉ tiêu hoặc phần '{0}' để thay đổi.", "There is no indicator or part '{0}' to change.", "Kiểm tra địa chỉ; gần nhất: {1}. Chỉ tiêu mới thì ghi \"added\": true.", "Check the address; the nearest: {1}. Something new says \"added\": true.");

    public static readonly DiagnosticDescriptor NothingChanged = DiagnosticDescriptor.Error(
        "NTM2202", "Thay đổi này không nói gì.", "This change says nothing.", "Ghi \"threshold\", \"requirement\", \"name\", \"appliesWhen\", \"added\" hoặc \"withdrawn\"; hoặc xóa mục này.", "Write \"threshold\", \"requirement\", \"name\", \"appliesWhen\", \"added\" or \"withdrawn\", or delete it.");

    public static readonly DiagnosticDescriptor ThresholdAndRequirement = DiagnosticDescriptor.Error(
        "NTM2203", "Không thể đổi \"threshold\" và \"requirement\" cùng lúc.", "\"threshold\" and \"requirement\" cannot be changed together.", "Ghi mức mới bên trong \"requirement\", bỏ \"threshold\".", "Write the new figure inside \"requirement\" and leave \"threshold\" out.");

    public static readonly DiagnosticDescriptor NoThresholdThere = DiagnosticDescriptor.Error(
        "NTM2204", "'{0}' không phải là một phép so sánh hay xếp loại, nên không có mức để đổi.", "'{0}' is not a comparison or rating and has no threshold to change.", "Chỉ rõ phần có mức (bộ#chỉ tiêu/phần), hoặc ghi \"requirement\" mới.", "Address the part that has one (set#indicator/part), or write a new \"requirement\".");

    public static readonly DiagnosticDescriptor AddedExists = DiagnosticDescriptor.Error(
        "NTM2205", "'{0}' đã có, không thể thêm.", "'{0}' exists and cannot be added.", "Chọn mã khác, hoặc bỏ \"added\" nếu muốn thay đổi.", "Choose another id, or leave \"added\" out to change it.");

    public static readonly DiagnosticDescriptor AddedIncomplete = DiagnosticDescriptor.Error(
        "NTM2206", "Chỉ tiêu thêm mới '{0}' cần \"requirement\", \"name\" và \"criterion\" có trong bộ; phần thêm mới cần \"requirement\".", "The added indicator '{0}' needs a \"requirement\", a \"name\" and a \"criterion\" of the set; an added part needs a \"requirement\".", "Bổ sung khóa còn thiếu.", "Add what is missing.");

    public static readonly DiagnosticDescriptor AddedAndWithdrawn = DiagnosticDescriptor.Error(
        "NTM2207", "Không thể vừa bỏ vừa thêm hoặc đổi '{0}'.", "'{0}' cannot be withdrawn and added or changed at once.", "Giữ \"withdrawn\" hoặc các khóa còn lại.", "Keep either \"withdrawn\" or the other keys.");

    public static readonly DiagnosticDescriptor PartWithdrawn = DiagnosticDescriptor.Error(
        "NTM2208", "Không thể bỏ riêng phần '{0}'.", "The part '{0}' cannot be withdrawn by itself.", "Ghi lại \"requirement\" của cả chỉ tiêu, không có phần này.", "Write the \"requirement\" of the whole indicator without it.");

    public static readonly DiagnosticDescriptor ProvinceWithoutScope = DiagnosticDescriptor.Error(
        "NTM2209", "Quy định của tỉnh phải có \"scope\" nêu tỉnh.", "A provincial overlay must have a \"scope\" that names the province.", "Ví dụ: \"scope\": [{{ \"province\": \"20\" }}].", "E.g. \"scope\": [{{ \"province\": \"20\" }}].");

    public static readonly DiagnosticDescriptor TrialInDirectory = DiagnosticDescriptor.Error(
        "NTM2210", "Quy định giả định hoặc minh họa không được nằm trong thư mục quy định.", "A what-if or illustrative overlay cannot lie in a directory of rules.", "Chuyển tệp ra ngoài và dùng --with khi cần.", "Move it elsewhere and pass it by --with when needed.");

    public static readonly DiagnosticDescriptor ReplacesOtherNature = DiagnosticDescriptor.Error(
        "NTM2211", "'{0}' thuộc loại khác hoặc không bắt đầu trước, nên không thay thế được.", "'{0}' is of another nature or does not begin earlier, and cannot be replaced.", "Sửa \"replaces\", hoặc ngày hiệu lực.", "Correct \"replaces\", or the first day.");

    public static readonly DiagnosticDescriptor NoListThere = DiagnosticDescriptor.Error(
        "NTM2212", "Không thêm được phần '{0}': yêu cầu của chỉ tiêu này không phải là một danh sách.", "The part '{0}' cannot be added: the requirement of the indicator is no list.", "Ghi lại \"requirement\" của cả chỉ tiêu: {{ \"all\": [\"keep\", …] }}.", "Write the \"requirement\" of the whole indicator: {{ \"all\": [\"keep\", …] }}.");

    public static readonly DiagnosticDescriptor SeveralOpenLists = DiagnosticDescriptor.Error(
        "NTM2213", "Không rõ phần '{0}' được thêm vào danh sách nào: chỉ tiêu này có nhiều danh sách để mở.", "It is not clear which list the part '{0}' joins: the indicator has several open ones.", "Chỉ để \"open\" ở một danh sách, hoặc ghi lại \"requirement\" của cả chỉ tiêu, có phần này ở đúng chỗ.", "Leave \"open\" at one list only, or write the \"requirement\" of the whole indicator with the part in its place.");

    public static readonly DiagnosticDescriptor TooManyChanges = DiagnosticDescriptor.Error(
        "NTM2214", "Văn bản có hơn {0} thay đổi.", "The overlay has more than {0} changes.", "Tách thành nhiều tệp.", "Split it into several files.");
}
