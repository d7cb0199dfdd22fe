const ADDRESS = /(https?:\/\/[^\s<>"'、。）」]+)/

/** The parts of what somebody wrote, those that are an address apart. */
export function partsOf(
  text: string,
): readonly { readonly text: string; readonly link: boolean }[] {
  return text
    .split(ADDRESS)
    .map((part, index) => ({ text: part, link: index % 2 === 1 }))
    .filter((part) => part.text !== '')
}
