"""Where everything lives that all sites share; with `site_folder`, the only module that knows these paths."""

from dataclasses import dataclass
from pathlib import Path

# Where `tools/wheel_contents.py` puts the tree in a wheel.
INSIDE = Path(__file__).resolve().parents[1] / "project"
DUTCH, ENGLISH = "nl", "en"


@dataclass(frozen=True, kw_only=True, slots=True)
class Project:
    """What the package carries, by its root; `editors` is the language in which editors are told about it."""

    root: Path
    editors: str = DUTCH

    @property
    def words(self) -> Path:
        """The Dutch words."""
        return self.root / "languages" / "nl.yaml"

    @property
    def english(self) -> Path:
        """The sentences for editors in English."""
        return self.root / "languages" / "redactie-en.yaml"

    @property
    def language(self) -> Path:
        """The rules for plain Dutch."""
        return self.root / "languages" / "taal.yaml"

    @property
    def example(self) -> Path:
        """The plan of an invented family."""
        return self.root / "builder" / "example-plan.json"

    @property
    def search_words(self) -> Path:
        """The words that people search with, and the words of the site for them."""
        return self.root / "languages" / "zoekwoorden.yaml"

    @property
    def questions(self) -> Path:
        """The folder with one YAML file a section of the form."""
        return self.root / "builder" / "questions"

    @property
    def municipalities(self) -> Path:
        """The folder with the facts."""
        return self.root / "gemeenten"

    @property
    def regions(self) -> Path:
        """The folder with what municipalities of one region share."""
        return self.municipalities / "regios"

    @property
    def country(self) -> Path:
        """The facts that hold in every municipality."""
        return self.municipalities / "nederland.yaml"

    @property
    def postcodes(self) -> Path:
        """The table of four-digit postcodes."""
        return self.municipalities / "gegevens" / "pc4.csv"

    @property
    def identifiers(self) -> Path:
        """The table of what standards call each municipality."""
        return self.municipalities / "gegevens" / "identificaties.csv"

    @property
    def docs(self) -> Path:
        """The hand-written pages."""
        return self.root / "docs" / "nl"

    @property
    def mkdocs(self) -> Path:
        """The shape of the site."""
        return self.root / "mkdocs.yml"

    @property
    def templates(self) -> Path:
        """The Jinja2 templates of theme, form and documents."""
        return self.root / "site_templates"

    @property
    def pictures(self) -> Path:
        """The drawings that a page may name in its head."""
        return self.templates / "theme" / "assets" / "pictures"

    @property
    def web(self) -> Path:
        """The browser modules and styles."""
        return self.root / "builder" / "web"

    @property
    def schema(self) -> Path:
        """The JSON Schema of the plan file."""
        return self.root / "builder" / "familiegroepsplan" / "plan" / "plan-1.schema.json"

    @property
    def node_modules(self) -> Path:
        """What npm installed: styles of the form parts and the letters."""
        return self.root / "node_modules"

    @property
    def runtime(self) -> Path:
        """What `builder/runtime` made."""
        return self.root / "build" / "runtime"

    @property
    def letters(self) -> tuple[Path, ...]:
        """The fonts of the PDF, for words in drawings; none when the runtime is not made."""
        return tuple(sorted(self.runtime.glob("*/NotoSans_*.ttf")))

    @property
    def written(self) -> tuple[Path, ...]:
        """All files and folders that people write and a build reads."""
        made_of = (self.words.parent, self.questions, self.example, self.municipalities, self.docs)
        return (*made_of, self.mkdocs, self.templates, self.web)

    @property
    def is_installed(self) -> bool:
        """Whether this is the tree inside an installed package, where nothing is ever written."""
        return self.root == INSIDE

    def name_of(self, path: Path) -> str:
        """Return the path as an editor knows it: from the root, with forward slashes."""
        return path.relative_to(self.root).as_posix()


def carried(editors: str = DUTCH) -> Project:
    """Return what this package carries: inside it when it came as a wheel, around it in a checkout."""
    return Project(root=INSIDE if INSIDE.is_dir() else checkout().root, editors=editors)


def checkout() -> Project:
    """Return the checkout that this package is installed from, or say that there is none."""
    root = Path(__file__).resolve().parents[3]
    if not (root / "mkdocs.yml").is_file():
        raise RuntimeError(f"sources.project: no mkdocs.yml in {str(root)!r}; install with: pip install -e .")
    return Project(root=root)
