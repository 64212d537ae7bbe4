// Ships to the browser.

/** An ISO day in words: "Tuesday, November 24". Empty when it is not a day. */
export function showDay(isoDay: string, language: string): string {
  const day = new Date(`${isoDay}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return '';
  return format(day, language, { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' });
}

/** An ISO day without its weekday: "November 24". Empty when it is not a day. */
export function showMonthDay(isoDay: string, language: string): string {
  const day = new Date(`${isoDay}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return '';
  return format(day, language, { month: 'long', day: 'numeric', timeZone: 'UTC' });
}

/** The day of a moment, in the device's time zone: "Sunday, November 22". */
export function showDayOf(moment: number, language: string): string {
  return format(new Date(moment), language, { weekday: 'long', month: 'long', day: 'numeric' });
}

/** The weekday of a moment, in the device's time zone: "Wednesday". */
export function showWeekday(moment: number, language: string): string {
  return format(new Date(moment), language, { weekday: 'long' });
}

/** A moment with its time: "Sunday, November 22 at 4:10 PM". */
export function showMoment(moment: number, language: string): string {
  return format(new Date(moment), language, {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
}

/** The time of a moment: "4:10 PM", in a time zone or in the device's own. */
export function showTime(moment: number, language: string, timeZone?: string): string {
  return format(new Date(moment), language, { hour: 'numeric', minute: '2-digit', timeZone });
}

/** "HH:MM" as people say it: "10 am", "3:30 pm"; in Spanish "10 a. m.". */
export function showClock(time: string, language: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return format(new Date(Date.UTC(2000, 0, 1, hours, minutes)), language, {
    hour: 'numeric',
    ...(minutes > 0 ? { minute: '2-digit' } : {}),
    timeZone: 'UTC',
  }).toLocaleLowerCase(language);
}

/** Weekdays start small in Spanish; at the start of a sentence they do not. */
export function upperFirst(text: string, language: string): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

/** Today as an ISO day, in the device's time zone. */
export function todayAt(moment: number): string {
  const now = new Date(moment);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function format(date: Date, language: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(regionOf(language), options).format(date);
}

/** Times and dates as people here write them: 12 hours, in Spanish too. */
function regionOf(language: string): string {
  return language.includes('-') ? language : `${language}-US`;
}
