#!/bin/sh
# Dựng trang để đăng vào thư mục được nêu; nhiều bản tin mất đi cùng lúc thì dừng, và không có gì được đăng.
# Dùng: sh tu-dong/dang.sh THƯ-MỤC
# Có biến NOI_DANG (như dangtin@tinh.gov.vn:/srv/ban-tin) thì chép trang lên máy chủ ấy, bằng khóa KHOA_SSH.
set -eu
PATH="$HOME/bantin/bin:$PATH"
. "$(dirname "$0")/in-chu.sh"
[ -n "${SITEURL:-}" ] || unset SITEURL # biến chưa đặt đến đây thành chuỗi rỗng; khi ấy publishconf.py nói địa chỉ
in_chu bantin build -o "$1"
[ -n "${NOI_DANG:-}" ] || exit 0

keys=$(mktemp -d)
trap 'rm -rf "$keys"' EXIT
umask 077
printf '%s\n' "$KHOA_SSH" >"$keys/khoa"
printf '%s\n' "$MAY_QUEN" >"$keys/may-quen"
# Tệp mới đến trước, tệp cũ bị xóa sau cùng: lúc nào trang cũng đủ những gì nó dẫn tới.
rsync --archive --delay-updates --delete-after --rsh "ssh -i $keys/khoa -o UserKnownHostsFile=$keys/may-quen" \
    "$1/" "$NOI_DANG/"
