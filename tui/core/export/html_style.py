"""How the page of `html_page` looks on a screen and on paper."""

from __future__ import annotations

COLOURS = {
    "operations": ("#e4e4e4", "double"),
    "agencies": ("#cdeef2", "solid"),
    "people": ("#d3f0d3", "solid"),
    "charges": ("#ffd6d2", "solid"),
    "penalties": ("#f6d4f4", "double"),
    "counts": ("#fff0b3", "solid"),
    "money": ("#fbe3a8", "dotted"),
    "comparisons": ("#ffe9d0", "dashed"),
    "dates": ("#d6e2ff", "dotted"),
    "quotes": ("#f5f1e6", "dotted"),
    "withheld": ("#ececec", "dashed"),
}
"""Background of each kind, and the line beneath that tells it apart where colours are not seen."""

MARKS = "\n".join(
    f"mark.{kind} {{ background: {colour}; border-bottom: 2px {line} #555; }}"
    for kind, (colour, line) in COLOURS.items()
)
STYLE = f"""
:root {{ color-scheme: light; }}
body {{ margin: 0 auto; max-width: 60rem; padding: 1rem 1.5rem; color: #1b1b1b; background: #fff;
  font: 1rem/1.55 Georgia, "Times New Roman", serif; }}
h1 {{ font-size: 1.5rem; line-height: 1.25; margin: 1.5rem 0 .25rem; }}
h2 {{ font-size: 1rem; margin: 1.5rem 0 .4rem; break-after: avoid; }}
.source, .legend {{ color: #555; font-size: .85rem; overflow-wrap: anywhere; }}
.legend mark {{ white-space: nowrap; }}
.text {{ white-space: pre-wrap; overflow-wrap: anywhere; border-left: 3px solid #ddd; padding-left: 1rem; }}
mark {{ color: inherit; padding: 0 .08em; print-color-adjust: exact; -webkit-print-color-adjust: exact; }}
mark.rejected {{ text-decoration: line-through; }}
table {{ border-collapse: collapse; width: 100%; font-size: .85rem; }}
th, td {{ border-bottom: 1px solid #ddd; padding: .25rem .5rem .25rem 0;
  text-align: start; vertical-align: top; overflow-wrap: anywhere; }}
th {{ white-space: nowrap; }}
tr {{ break-inside: avoid; }}
a {{ color: #23527c; }}
:target + mark {{ outline: 3px solid #d9480f; }}
article + article {{ border-top: 2px solid #999; margin-top: 3rem; break-before: page; }}
@page {{ margin: 2cm; }}
@media print {{ body {{ max-width: none; padding: 0; }} }}
{MARKS}
"""
