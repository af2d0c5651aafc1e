import { LoginPage } from './login/login-page'
import { useSession } from './lib/session'
import { WorkPage } from './work-page'

/** The page: the code while nobody is in, the work of whoever let this computer in. */
export function App() {
  const session = useSession()
  return session ? <WorkPage key={session.token} session={session} /> : <LoginPage />
}
