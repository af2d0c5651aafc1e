import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '发出的对接函',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
