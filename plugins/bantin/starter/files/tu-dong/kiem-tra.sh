#!/bin/sh
# Kiểm tra một đề nghị sửa: lỗi cạnh từng dòng, thay đổi bằng lời (thay-doi.md), trang xem thử (xem-thu).
# Dùng: sh tu-dong/kiem-tra.sh github|gitlab|forgejo [PHIÊN-BẢN-GỐC]
set -u
PATH="$HOME/bantin/bin:$PATH"
. "$(dirname "$0")/in-chu.sh"
status=0
case $1 in
github) bantin check --format github || status=1 ;;
gitlab) bantin check --format gitlab >loi.json || status=1 ;;
esac
[ "$1" = github ] || in_chu bantin check || status=1

: >thay-doi.md
if [ -n "${2:-}" ] && git rev-parse --quiet --verify "$2^{commit}" >/dev/null; then
    bantin check --since "$2" >thay-doi.md || status=1
    in_chu cat thay-doi.md
    [ -z "${GITHUB_STEP_SUMMARY:-}" ] || cat thay-doi.md >>"$GITHUB_STEP_SUMMARY"
fi

in_chu bantin build --drafts || status=1
exit $status
