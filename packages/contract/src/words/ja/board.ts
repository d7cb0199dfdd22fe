import type { board as english } from '../en/board.ts'

/** 何も書かれていないときに、ボードが示すこと。 */
export const board: typeof english = {
  importantNow: {
    suspected: '誰が何に困っているか',
    aligning: '方針・重大度・コマンダー',
    responding: '被害を止める（暫定でよい）',
    monitoring: '戻っていないか見る',
    converged: '残りの約束と休むこと',
    learning: '残りの約束と休むこと',
    closed: null,
    archived: null,
    dismissed: null,
    merged: null,
  },
}
