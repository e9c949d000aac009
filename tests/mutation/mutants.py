"""Makes mutants of C++ files: the same text with one small fault in it.

The files are laid out by clang-format, which is relied on: binary operators stand between blanks, brackets of templates
do not. A mutant that does not compile costs time and nothing else.
"""

import re
from typing import Iterator, NamedTuple

HIDDEN = "\x01"  # stands for each character of a comment, a literal or a directive

LITERALS = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"\((?:.|\n)*?\)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'(?!\w)|^[ \t]*#(?:\\\n|[^\n])*'
    r"|\bstatic_assert\([^;]*;",
    re.MULTILINE | re.DOTALL,
)

COMPARISONS = {"<": ("<=", ">="), "<=": ("<", ">"), ">": (">=", "<="), ">=": (">", "<"), "==": ("!=",), "!=": ("==",)}
OPERATORS = {"&&": "||", "||": "&&", "+": "-", "-": "+", "*": "/", "/": "*", "%": "*"}
SWAPPED_WORDS = {
    "true": "false", "false": "true", "std::min": "std::max", "std::max": "std::min", "std::any_of": "std::all_of",
    "std::all_of": "std::any_of", "std::none_of": "std::any_of",
}  # fmt: skip
# Where the operands of an operator end: at operators that bind no closer.
LOOSER = {
    "+": r" (?:\+|-|<|>|<=|>=|==|!=|<=>|&&|\|\||\?|:|=|\+=|-=) ",
    "&&": r" (?:&&|\|\||\?|:|=) ",
    "||": r" (?:\|\||\?|:|=) ",
}
LOOSER["-"] = LOOSER["+"]


class Mutant(NamedTuple):
    path: str
    begin: int
    end: int
    replacement: str
    kind: str
    old_lines: str  # the lines it changes, without indentation
    new_lines: str
    line: int
    copy: int  # 0, or its number among mutants that change lines in the same way

    def key(self) -> tuple[str, str, str, int]:
        return (self.path, self.old_lines, self.new_lines, self.copy)

    def apply(self, text: str) -> str:
        return text[: self.begin] + self.replacement + text[self.end :]


def masked(text: str) -> str:
    """The text with all that is no code hidden, character by character."""
    return LITERALS.sub(lambda found: re.sub(r"[^\n]", HIDDEN, found.group()), text)


def closing(code: str, at: int) -> int:
    """Where the bracket that opens at `at` closes."""
    depth = 0
    for i in range(at, len(code)):
        depth += (code[i] in "([{") - (code[i] in ")]}")
        if depth == 0:
            return i
    return len(code)


def right_end(code: str, at: int, looser: re.Pattern[str]) -> int:
    """Where the operand that begins at `at` ends."""
    i = at
    while i < len(code):
        if code[i] in "([{":
            i = closing(code, i)
        elif code[i] in ")]};," or looser.match(code, i):
            return i
        i += 1
    return i


def left_begin(code: str, at: int, looser: re.Pattern[str]) -> int:
    """Where the operand that ends at `at` begins."""
    depth = 0
    i = at - 1
    while i >= 0:
        if code[i] in ")]}":
            depth += 1
        elif code[i] in "([{":
            if depth == 0:
                return i + 1
            depth -= 1
        elif depth == 0 and code[i] in ";,":
            return i + 1
        elif depth == 0 and code.startswith("return ", i) and not code[i - 1].isalnum():
            return i + len("return ")
        elif depth == 0 and (found := looser.match(code, i)) and found.end() <= at:
            return found.end()
        i -= 1
    return 0


Change = tuple[int, int, str, str]  # begin, end, replacement, kind


def of_operators(code: str) -> Iterator[Change]:
    for found in re.finditer(r"(?<=[ \n])(<=|>=|==|!=|<|>)(?=[ \n])", code):
        for other in COMPARISONS[found[1]]:
            yield found.start(), found.end(), other, "comparison"
    for found in re.finditer(r"(?<=[ \n])(&&|\|\||[-+*/%])(?=[ \n])", code):
        begin, end, operator = found.start(), found.end(), found[1]
        hidden = HIDDEN in code[max(begin - 3, 0) : end + 3]  # beside a text, only + has a meaning
        if not hidden:
            yield begin, end, OPERATORS[operator], "logic" if operator in ("&&", "||") else "arithmetic"
        if operator in LOOSER:
            looser = re.compile(LOOSER[operator].replace(" ", "[ \n]"))
            yield begin - 1, right_end(code, end + 1, looser), "", "dropped term"
            if operator != "-":
                yield left_begin(code, begin - 1, looser), end + 1, "", "dropped term"
    for found in re.finditer(r"(\S) ([-+])= (?=\S)", code):
        yield found.start(2), found.end(2), OPERATORS[found[2]], "arithmetic"
    for found in re.finditer(r"(\+\+|--)(?=\w)", code):
        yield found.start(), found.end(), "--" if found[1] == "++" else "++", "arithmetic"


def of_conditions(text: str, code: str) -> Iterator[Change]:
    for found in re.finditer(r"\b(?:if|while) \(", code):
        begin, end = found.end(), closing(code, found.end() - 1)
        begin += code[begin:end].rfind(";") + 1  # behind what is declared for it
        condition = text[begin:end]
        if re.match(r"\s*(?:const )?[\w:]+[&*]? [\w:]+ =|\s*const auto\b", condition):
            continue
        yield begin, end, f" !({condition.strip()})" if begin != found.end() else f"!({condition})", "condition"
    for found in re.finditer(r"[ \n]\?[ \n]", code):
        begin = left_begin(code, found.start(), re.compile(r"[ \n](?:=|\?|:|\+=|<<|\+)[ \n]"))
        yield begin, found.start(), f"!({text[begin:found.start()].strip()})", "condition"


def of_values(text: str, code: str) -> Iterator[Change]:
    for found in re.finditer(r"(?<![\w.])(\d[\d']*)(U?)\b(?!['.\w])", code):
        if re.match(r"\s*>", code[found.end() :]) and re.search(r"<[\w:]+, $", code[: found.start()]):
            continue  # the size of an array
        value = int(found[1].replace("'", ""))
        yield found.start(), found.end(), f"{value + 1}{found[2]}", "constant"
        if value > 0:
            yield found.start(), found.end(), f"{value - 1}{found[2]}", "constant"
    for found in re.finditer(r'"(\d+(?:\.\d+)?)"', text):
        if code[found.start()] == HIDDEN and len(found[1]) < 6 and text[found.start() - 1] in "{( ":
            digits = found[1]
            yield found.start(1), found.end(1), digits[:-1] + str((int(digits[-1]) + 1) % 10), "constant"
    for found in re.finditer(r"(?<![\w:])(true|false|std::(?:min|max|any_of|all_of|none_of))\b", code):
        yield found.start(), found.end(), SWAPPED_WORDS[found[1]], "value"


def of_statements(code: str) -> Iterator[Change]:
    for found in re.finditer(r"(?<=[ )])(continue|break);", code):
        yield found.start(), found.end(), ";", "dropped statement"
    # A call, an assignment or an increment that stands alone; a declaration begins with two words.
    alone = re.compile(r"^( +)((?:\+\+|--)?(?!return\b|throw\b|case\b|else\b)[A-Za-z_][\w:]*(?=[(.\[]|->| [-+*/|]?= |;))", re.M)
    for found in alone.finditer(code):
        end = right_end(code, found.start(2), re.compile(r"(?!)"))
        before = code[: found.start()].rstrip(" \n" + HIDDEN)
        if code[end : end + 1] == ";" and before[-1:] in "{};:":
            yield found.start(2), end + 1, ";", "dropped statement"
    # A link of a chain of calls.
    for found in re.finditer(r"\n +\.(?:note|because|data|suggest)\(", code):
        yield found.start(), closing(code, found.end() - 1) + 1, "", "dropped statement"


def mutants_of(path: str, text: str) -> list[Mutant]:
    """All of a file, in the order of their places."""
    code = masked(text)
    changes = [*of_operators(code), *of_conditions(text, code), *of_values(text, code), *of_statements(code)]
    mutants: list[Mutant] = []
    copies: dict[tuple[str, str], int] = {}
    for begin, end, replacement, kind in sorted(set(changes)):
        if text[begin:end] == replacement:
            continue
        first = text.rfind("\n", 0, begin) + 1
        last = text.find("\n", end)
        old_lines = squeezed(text[first:last])
        new_lines = squeezed(text[first:begin] + replacement + text[end:last])
        copy = copies[old_lines, new_lines] = copies.get((old_lines, new_lines), -1) + 1
        line = text.count("\n", 0, begin) + 1
        mutants.append(Mutant(path, begin, end, replacement, kind, old_lines, new_lines, line, copy))
    return mutants


def squeezed(text: str) -> str:
    """In one line, with single blanks."""
    return " ".join(text.split())
