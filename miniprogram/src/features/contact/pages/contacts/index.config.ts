import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '联系记录',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
