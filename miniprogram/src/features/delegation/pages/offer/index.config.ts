import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '请人替我办',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
