import type { EventType } from '../../events.ts'
import type { EventWords } from '../context.ts'

/** Sentences about to-dos. */
export const todoEvents: Pick<EventWords, Extract<EventType, `todo.${string}`>> = {
  'todo.created': ({ text }, { by }) => `${by}がToDoを追加しました：${text.ja}`,
  'todo.taken': ({ person }, { name }) => `${name(person)}がToDoを引き受けました`,
  'todo.asked': ({ person, reason, due }, { by, name, term }) => {
    const until = due === undefined ? '' : `（${term.time(due)}まで）`
    const why = reason === undefined ? '' : `：${reason}`
    return `${by}が${name(person)}にToDoをお願いしました${until}${why}`
  },
  'todo.accepted': ({ person }, { name }) => `${name(person)}がToDoを受けました`,
  'todo.passed': ({ person }, { name }) => `${name(person)}がToDoをパスしました`,
  'todo.help_wanted': (_, { by }) => `${by}がToDoに手を貸してほしいと言っています`,
  'todo.done': ({ automatic }, { by }) =>
    automatic ? 'ToDoが自動で済みになりました' : `${by}がToDoを済みにしました`,
  'todo.undone': (_, { by }) => `${by}がToDoを未対応に戻しました`,
  'todo.waived': ({ reason }, { by }) => `${by}がToDoを今回は不要としました（理由：${reason}）`,
  'todo.not_required': ({ severity }, { term }) =>
    `「${term.severity(severity)}」になり、ToDoが対象外になりました`,
  'todo.required_again': ({ severity }, { term }) =>
    `「${term.severity(severity)}」になり、ToDoがまた必要になりました`,
  'todo.repeated': ({ due }, { term }) => `ToDoの次の期限は${term.time(due)}です`,
  'todo.cadence_changed': ({ minutes }) =>
    minutes === null ? 'ToDoの繰り返しがなくなりました' : `ToDoは${minutes}分ごとになりました`,
}
