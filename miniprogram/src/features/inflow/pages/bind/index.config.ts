import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '接上我的登记',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
