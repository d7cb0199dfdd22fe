/** Cases: search over everything that ever happened. */
export const cases = {
  title: 'Cases',
  search: 'Search titles, the record, the room and reports',
  placeholder: 'e.g. certificate, timeout',
  state: 'State',
  severity: 'Severity',
  any: 'Any',
  states: { all: 'All', open: 'Open', closed: 'Closed' },
  clear: 'Clear the search',
  none: 'Nothing matches. Try fewer words, or clear the filters.',
  empty: 'No case yet. What you raise and close is collected here, to learn from later.',
  toNow: 'Raise an incident',
  found: (shown: number) => (shown === 1 ? '1 case' : `${shown} cases`),
  foundMore: (shown: number) => `${shown} cases so far`,
  end: 'That is all of them.',
  raised: 'Raised',
  closed: 'Closed',
}
