import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '谁能替我办',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
