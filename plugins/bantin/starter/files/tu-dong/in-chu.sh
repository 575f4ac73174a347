# Hàm in_chu chạy một lệnh mà mọi dòng lệnh ấy in ra chỉ là chữ.
# GitHub và Forgejo coi dòng bắt đầu bằng “::” hay có “##[” là lệnh cho máy chạy. Tên tệp và tiêu đề do người gửi đặt, nên phải tắt
# việc ấy trong lúc in chúng. Mã để bật lại là ngẫu nhiên: người gửi không đoán được.
in_chu() {
    if [ -z "${GITHUB_ACTIONS:-}" ]; then
        "$@"
        return
    fi
    key=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    echo "::stop-commands::$key"
    code=0
    "$@" 2>&1 || code=$?
    echo "::$key::"
    return "$code"
}
