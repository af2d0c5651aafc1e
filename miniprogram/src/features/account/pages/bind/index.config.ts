import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '认证党员身份',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
