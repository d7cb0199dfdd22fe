import type { RefusalWords } from '../context.ts'
import { peopleRefusals } from './refusals-people.ts'

/** 断るときの言葉：何のことか、次に何をすればよいか。 */
export const refusals: RefusalWords = {
  'invalid-input': {
    title: '入力に正しくないところがあります',
    detail: '印の付いた項目を直して、もう一度送ってください。',
  },
  'malformed-json': {
    title: 'リクエストが JSON として読めません',
    detail: '本文が一つの JSON オブジェクトになっているか確かめてください。',
  },
  'malformed-text': {
    title: '保存できない文字が含まれています',
    detail: '制御文字や壊れた文字を取り除いて、もう一度送ってください。',
  },
  'nested-too-deep': {
    title: 'リクエストの入れ子が深すぎます',
    detail: 'API の説明にある項目だけを送ってください。',
  },
  'reason-required': {
    title: '理由が必要です',
    detail: '一文でよいので理由を書いてください。記録に残ります。',
  },
  'comment-required': {
    title: 'コメントが必要です',
    detail: '何が足りないかを書いてください。次に動く人の助けになります。',
  },
  'sign-in-required': {
    title: 'サインインしていません',
    detail: 'サインインしてから、もう一度お試しください。',
  },
  'wrong-credentials': {
    title: 'メールアドレスかパスワードが違います',
    detail: 'もう一度入力するか、管理者にパスワード再設定のリンクを頼んでください。',
  },
  'not-allowed': {
    title: 'この操作はできません',
    detail: 'まずインシデントに参加してください。設定やメンバーのことは管理者に頼んでください。',
  },
  'not-commander': {
    title: 'これはコマンダーの操作です',
    detail: 'コマンダーに頼むか、指揮をパスしてもらってください。',
  },
  'not-closer': {
    title: 'これはクローズ承認者の操作です',
    detail: 'インシデントに表示されている承認者に頼んでください。',
  },
  'not-comms': {
    title: 'これは告知担当の操作です',
    detail: '発信の窓口を一つにするため、告知担当かコマンダーに頼んでください。',
  },
  'closer-is-commander': {
    title: 'コマンダー自身はクローズできません',
    detail: 'ほかの承認者にレポートを見てもらってください。',
  },
  'cross-site-request': {
    title: 'ほかのサイトからのリクエストです',
    detail: 'Hikeshi を自分のタブで開いて、そこで操作してください。',
  },
  'not-found': {
    title: '見つかりません',
    detail:
      '存在しないか、非公開で参加していないものです。アドレスを確かめるか、関係者に聞いてください。',
  },
  'unknown-person': {
    title: 'その人は見つかりません',
    detail: '今いるメンバーから選んでください。まだいない人は、先に招待してください。',
  },
  'unknown-entry': {
    title: 'その記録はありません',
    detail: '取り消されたか、別のインシデントの記録です。一覧から選び直してください。',
  },
  'method-not-allowed': {
    title: 'このアドレスでは使えないメソッドです',
    detail: 'API の説明で、使えるメソッドを確かめてください。',
  },
  'already-raised': {
    title: 'このインシデントはもう起票されています',
    detail: 'そのインシデントを開いて続けてください。',
  },
  'wrong-state': {
    title: '今の状態ではできません',
    detail: 'ほかの人が先に進めたのかもしれません。今の状態を見て、そこから続けてください。',
  },
  'incident-closed': {
    title: 'このインシデントはクローズされています',
    detail:
      '被害がまた出ているなら「再開する」を使ってください。そうでなければ、記録はこのまま残します。',
  },
  'incident-set-aside': {
    title: 'このインシデントは取り下げ・統合されています',
    detail: '間違いであれば、先に「元に戻す」を使ってください。',
  },
  'merge-target-not-open': {
    title: 'そのインシデントには統合できません',
    detail: '対応中の、別のインシデントを選んでください。',
  },
  'merge-would-reveal': {
    title: '非公開の内容が見えてしまいます',
    detail: '非公開のインシデントは、非公開のものにだけ統合できます。',
  },
  'page-changed': {
    title: 'ほかの人が先にこのページを書き換えました',
    detail: 'ページを読み込み直して内容を確かめ、その上に変更を加えてください。',
  },
  'page-locked': {
    title: 'このページは固定されています',
    detail: '誰がなぜ固定したかは、ページに書いてあります。変更の提案は、誰でもできます。',
  },
  'page-retired': { title: 'このページは取り下げられています', detail: '先に元に戻してください。' },
  'proposal-decided': {
    title: 'この提案はもう決着しています',
    detail: '決まった内容を確かめてください。別の考えがあれば、新しく提案してください。',
  },
  'drill-over': {
    title: 'この訓練は、もう終わったか中止になっています',
    detail: '結果を確かめるか、新しい訓練を計画してください。',
  },
  'drill-ahead': {
    title: 'この訓練は、まだ始まっていません',
    detail: '開始時刻を待つか、日時を早めてください。',
  },
  'drill-in-the-past': {
    title: 'その日時は、もう過ぎています',
    detail: 'これから先の日時を選んでください。',
  },
  'not-asked': {
    title: 'これは、参加した人に終わってから2週間だけお聞きしているものです',
    detail: 'フローで変えたいことがあれば、改善提案として送ってください。',
  },
  'stale-version': {
    title: 'ほかの人が先にこの章を書きました',
    detail: '両方の文章を表示しています。合わせてから、もう一度保存してください。',
  },
  'generated-section': {
    title: 'この章は記録から自動で作られます',
    detail: '元になる状況ボード・記録・告知・ToDoのほうを直してください。',
  },
  'commander-present': {
    title: 'コマンダーはもういます',
    detail: '代わるときは、今のコマンダーに指揮をパスしてもらってください。',
  },
  'commander-must-stay': {
    title: 'コマンダー不在にはできません',
    detail: '先にほかの人へ指揮をパスしてください。相手が受けるまでは、あなたがコマンダーです。',
  },
  'role-not-offered': {
    title: 'この役割は、あなたに依頼されていません',
    detail: 'ほかの人が引き受けたのかもしれません。役割の欄を見直してください。',
  },
  'no-proposal': {
    title: 'まだ収束が提案されていません',
    detail: '被害が止まったとわかる材料を添えて、先に収束を提案してください。',
  },
  'convergence-evidence-missing': {
    title: '収束と判断した材料がありません',
    detail: 'グラフ・ログ・確認の連絡など、材料を一つ以上付けてください。',
  },
  'convergence-evidence-one-sided': {
    title: '収束の材料が一種類だけです',
    detail: 'この重大度では、システムが示すものと、人が確かめたものの両方が必要です。',
  },
  'convergence-agreement-missing': {
    title: '合意した人がまだ足りません',
    detail: '参加している人に合意をお願いするか、理由を書いて例外として宣言してください。',
  },
  'convergence-objection-open': {
    title: '答えていない反対意見があります',
    detail: '反対意見に答えて解決済みにするか、復旧対応を続けてください。',
  },
  'close-not-requested': {
    title: 'クローズが依頼されていません',
    detail: '先に「クローズを依頼」してください。',
  },
  'second-approver-needed': {
    title: 'すでに承認済みです',
    detail: 'この重大度では、もう一人の承認が必要です。表示されている別の承認者に頼んでください。',
  },
  'to-do-settled': {
    title: 'このToDoはもう決着しています',
    detail: 'まだ必要なら、先に未対応に戻してください。',
  },
  'not-your-to-do': {
    title: 'このToDoはほかの人が持っています',
    detail: 'その人にパスしてもらうか、コマンダーに相談してください。',
  },
  'entry-cannot-be-settled': {
    title: 'この種類の記録には、その結果を付けられません',
    detail:
      '仮説は「確かめられた／違った」、質問は「回答済み」、対応は「実施済み／効かなかった」にできます。',
  },
  'fact-required': {
    title: '裏づけになる事実が必要です',
    detail: '裏づけになる事実かエビデンスを選んでください。なければ、先に記録してください。',
  },
  'approval-required': {
    title: 'この文章はまだ承認されていません',
    detail: 'コマンダーに承認を頼んでください。すでに告知済みなら、リンクを添えて記録できます。',
  },
  'review-open': {
    title: '公開用の版はまだ準備ができていません',
    detail: '見つかった箇所をすべて確かめ、{ } の中を埋めてから、承認を受けてください。',
  },
  'settings-locked': {
    title: 'この設定は固定されています',
    detail: '先に管理者が固定を解く必要があります。固定した人に相談してください。',
  },
  'settings-stale': {
    title: 'ほかの人がこの設定を先に変えました',
    detail: '読み込み直してから、もう一度変更してください。',
  },
  'last-owner': {
    title: '最後のオーナーは外せません',
    detail: '先にほかの人をオーナーにしてください。',
  },
  'payload-too-large': {
    title: '送る内容が大きすぎます',
    detail: '分けて送るか、リンクを貼ってください。',
  },
  'unsupported-media-type': {
    title: 'この形式は読めません',
    detail: '「content-type: application/json」を付けて JSON で送ってください。',
  },
  'report-incomplete': {
    title: 'レポートにまだ足りないところがあります',
    detail: '挙がっている項目を埋めるか、理由を書いて例外としてクローズしてください。',
  },
  'idempotency-key-reused': {
    title: 'この Idempotency-Key は別の操作で使われています',
    detail: '新しいリクエストには新しいキーを使ってください。',
  },
  'rate-limited': {
    title: 'リクエストが多すぎます',
    detail: '少し待ってから、もう一度お試しください。',
  },
  'database-unavailable': {
    title: 'データベースが応答しません',
    detail: '少し待ってもう一度お試しください。続くときは Hikeshi の管理者に知らせてください。',
  },
  unexpected: {
    title: 'こちら側で問題が起きました',
    detail:
      'もう一度お試しください。また起きるときは、何をしたかを Hikeshi の管理者に知らせてください。',
  },
  ...peopleRefusals,
}
