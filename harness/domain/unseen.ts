/**
 * Authority on the characters that nobody sees, and that move, hide, reorder or smuggle what one does see: controls, bidi
 * controls, zero-width and other formatting, tags, private characters and no characters at all, halves of characters,
 * variation selectors but on an emoji, and the line and paragraph separators of Unicode.
 */
export const UNSEEN =
  /(?![\ufe0e\ufe0f])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]|(?<!\p{Extended_Pictographic})[\ufe0e\ufe0f]/gu
