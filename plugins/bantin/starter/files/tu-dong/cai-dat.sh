#!/bin/sh
# Cài bantin vào $HOME/bantin: đúng bản trong thư mục này, thư viện theo mã băm.
set -eu
cd "$(dirname "$0")"
set -- bantin-*.whl
if [ $# -ne 1 ] || [ ! -e "$1" ]; then
    echo "Thư mục tu-dong phải có đúng một tệp bantin-….whl: chép vào đó tệp đã dùng để cài bantin." >&2
    exit 1
fi
python3 -m venv "$HOME/bantin"
pip="$HOME/bantin/bin/python -m pip --quiet --disable-pip-version-check"
$pip install --require-hashes --only-binary :all: -r requirements.txt
$pip install --no-deps "$1"
"$HOME/bantin/bin/bantin" --version
