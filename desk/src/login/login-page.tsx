import { useWhyEnded } from '../lib/session'
import { Mark } from '../parts/mark'
import { QrCode } from '../parts/qr-code'
import { useTicket } from './use-ticket'

/** The code by which a phone lets this computer in, and what to do. */
export function LoginPage() {
  const ticket = useTicket()
  const why = useWhyEnded()
  return (
    <main className="login">
      <section className="login__card">
        <div className="login__words">
          <Mark />
          <h1>候鸟驿站 · 电脑工作页</h1>
          <p className="soft">
            导入名册、预览、导出、打印，在电脑上办更清楚。表格直接传到县里的系统，请不要发到微信群里。
          </p>
          <ol className="login__steps">
            <li>
              在手机上打开小程序<b>候鸟驿站</b>
            </li>
            <li>
              点<b>我的</b>，再点<b>扫一扫登录电脑</b>
            </li>
            <li>扫右边的码，在手机上点登录</li>
          </ol>
          <p className="soft">
            只在您信任的电脑上登录。八小时后自动退出；关掉网页，这台电脑上不留登录；下载的表要您自己删。
          </p>
        </div>
        <div className="login__code" aria-live="polite">
          <CodeState ticket={ticket} />
        </div>
      </section>
      {why && (
        <p className="login__why" role="status">
          {why}
        </p>
      )}
    </main>
  )
}

function CodeState({ ticket }: { ticket: ReturnType<typeof useTicket> }) {
  const { state, code, problem, again } = ticket
  if (state === 'refused')
    return (
      <div className="login__over">
        <p className="big">手机上点了“不是我”</p>
        <p className="soft">这个码已经作废。要登录的话，请换一个码再扫。</p>
        <button className="primary" onClick={again}>
          换一个码
        </button>
      </div>
    )
  if (!code)
    return (
      <div className="login__over">
        {problem ? (
          <>
            <p className="big">码还没有出来</p>
            <p className="problem" role="alert">
              {problem}
            </p>
          </>
        ) : (
          <div className="login__blank" aria-label="正在准备" />
        )}
      </div>
    )
  return (
    <>
      <div className={state === 'seen' ? 'login__qr login__qr--seen' : 'login__qr'}>
        <QrCode text={code} label="登录码" />
      </div>
      <p className="login__state" role="status">
        {state === 'seen' ? '已扫到，请在手机上点登录' : '请用小程序扫码'}
      </p>
      <details className="login__text">
        <summary>扫不了？</summary>
        <p className="soft">码里的内容是：</p>
        <code>{code}</code>
      </details>
    </>
  )
}
