/* Moments in messages, as each reader's own Slack writes them: in their language, on the clocks of Japan. */

const timeZone = 'Asia/Tokyo'
const language = navigator.language
const DAY_MS = 86_400_000

/** Writes out the moments in this part of the page. */
export function tellTimes(region) {
  for (const place of region.querySelectorAll('time[data-format]')) {
    const at = new Date(Number(place.dataset.at) * 1000)
    place.title = place.textContent
    place.textContent = place.dataset.format.replaceAll(/\{(\w+)\}/g, (all, token) => {
      const [, name, pretty] = /^(.+?)(_pretty)?$/.exec(token)
      return (pretty && nearDay(at)) || FORMATS[name]?.(at) || all
    })
  }
}

const FORMATS = {
  date_num: (at) => at.toLocaleDateString('sv', { timeZone }),
  date: (at) => dated(at, { dateStyle: 'long' }),
  date_short: (at) => dated(at, { dateStyle: 'medium' }),
  date_long: (at) => dated(at, { dateStyle: 'full' }),
  time: (at) => at.toLocaleTimeString(language, { timeStyle: 'short', timeZone }),
  time_secs: (at) => at.toLocaleTimeString(language, { timeStyle: 'medium', timeZone }),
}

function dated(at, how) {
  return at.toLocaleDateString(language, { ...how, timeZone })
}

/** Today, yesterday, tomorrow; nothing for any other day. */
function nearDay(at) {
  const [day, today] = [at, new Date()].map((one) => Date.parse(FORMATS.date_num(one)) / DAY_MS)
  const away = day - today
  const named = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  return Math.abs(away) <= 1 ? named.format(away, 'day') : null
}
