import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '登录电脑',
  enablePullDownRefresh: true,
  usingComponents: van('button'),
})
