"""Makes intake.xlsx of intake.tsv, as another program writes a form (openpyxl 3.1.5; see requirements.txt)."""

from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font

HERE = Path(__file__).parent


def sheets(text: str) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for line in text.splitlines():
        if line.startswith("["):
            rows = found.setdefault(line.strip("[]"), [])
        elif line:
            rows.append(line.split("\t"))
    return found


book = Workbook()
book.remove(book.active)
book.create_sheet("read me").append(["Nothing here is asked."])
# The order in which most forms have them.
all_sheets = sheets((HERE / "intake.tsv").read_text(encoding="utf-8"))
for name in ["survey", "choices", "settings"]:
    sheet = book.create_sheet(name)
    for row in all_sheets[name]:
        sheet.append(row)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = "A2"
book.save(HERE / "intake.xlsx")
