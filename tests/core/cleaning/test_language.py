"""The language of a text by its commonest words or its letters."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from tui.core.cleaning.language import language_of

VIETNAMESE = "Người đàn ông đã bị kết án mười hai năm tù vì tội cướp và được đưa đến nhà giam."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "en"),
        ("555-0134", "en"),
        ("A man was held for the robbery of a shop in the old town.", "en"),
        ("The jury in Los Angeles and Las Vegas heard of La Rana, De la Cruz and El Toro.", "en"),
        ("El hombre fue condenado a doce años de prisión por el robo de una joyería.", "es"),
        (VIETNAMESE, "vi"),
        (normalize("NFD", VIETNAMESE), "vi"),
        ("L’homme a été condamné à douze ans de prison pour le vol dans une bijouterie de la ville.", "fr"),
        ("Der Mann wurde zu zwölf Jahren verurteilt, weil er mit einer Waffe in das Geschäft ging.", "de"),
        ("Полиция задержала мужчину за ограбление магазина.", "ru"),
        ("警方以抢劫罪逮捕了一名男子。", "zh"),
        ("警察は強盗の疑いで男を逮捕した。", "ja"),
        ("경찰은 강도 혐의로 남자를 체포했다.", "ko"),
    ],
)
def test_the_language_is_told_by_words_or_letters(text: str, code: str) -> None:
    assert language_of(text) == code
