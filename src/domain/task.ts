import { answerTo, type Answers } from './questionnaire/answers.ts'
import { askedItems, isDone, type Progress } from './questionnaire/completeness.ts'
import type { Definition, Item, Route } from './questionnaire/definition.ts'

/** A theme or one question of a scan. */
export type TaskPart = { kind: 'theme' | 'item'; part: string }

/** What a colleague was asked to do. */
export type Task = TaskPart & {
  /** Address of the colleague, who may not have signed in yet. */
  assignee: string
  question: string
  /** User id. */
  askedBy: string
  /** ISO moment. */
  askedAt: string
  /** ISO date until when a theme is to be done; null when none was agreed. */
  dueOn: string | null
}

/** The task of this theme or item; undefined when it is nobody's. */
export function taskOf(tasks: readonly Task[], { kind, part }: TaskPart): Task | undefined {
  return tasks.find((task) => task.kind === kind && task.part === part)
}

/** A theme as it is divided: who does it ('' is nobody), and until when. */
export type ThemeDivision = { theme: string; email: string; dueOn: string | null }

/** Whether the day by which a theme was to be done has passed and it is not done. */
export function isLate(dueOn: string | null, progress: Progress, today: string): boolean {
  return dueOn !== null && dueOn < today && progress.done < progress.asked
}

/** An open item of somebody, with the question when it was asked by itself. */
export type OpenItem = { item: Item; question: string | null }

/**
 * What one person still has to do, in the order of the questionnaire: items of the own themes that are
 * not done (the one progress rule), and items asked by themselves until they are answered. There
 * "weet ik niet" is what made somebody ask, so it does not end the task. An item of the own theme that
 * was asked of somebody else is theirs.
 */
export function openItemsOf(
  assignee: string,
  tasks: readonly Task[],
  definition: Definition,
  answers: Answers,
  route: Route,
): readonly OpenItem[] {
  return askedItems(definition, answers, route).flatMap((item): OpenItem[] => {
    const answer = answerTo(answers, item.id)
    const asked = taskOf(tasks, { kind: 'item', part: item.id })
    if (asked) {
      const open = answer.status === 'unknown' || !isDone(item, answer)
      return asked.assignee === assignee && open ? [{ item, question: asked.question }] : []
    }
    const theme = taskOf(tasks, { kind: 'theme', part: item.theme })
    return theme?.assignee === assignee && !isDone(item, answer) ? [{ item, question: null }] : []
  })
}
