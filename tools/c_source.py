"""c_source: what generators share that write C. Must not know what they make it of."""
import os


def escaped(data):
    """Bytes within a string of C; octal escapes cannot run into the letter that follows."""
    return "".join(chr(byte) if 32 <= byte < 127 and byte not in b'"\\?' else f"\\{byte:03o}" for byte in data)


def write_depfile(path, made, used):
    """Says for ninja what a file is made of, besides this."""
    with open(path, "w", encoding="utf-8") as file:
        names = [name.replace(" ", "\\ ") for name in [*used, os.path.abspath(__file__)]]
        file.write(f"{made}: {' '.join(names)}\n")
