/**
 * Measures the rating page side by side with peers: other ways to make such a form, and a floor of
 * hand-written HTML. The page is the built one, on the embedded backend with the demo region; the peers
 * visit all targets in turn on an emulated slow 4G connection with a processor slowed down 4 times, and
 * print medians and ratios.
 */
import { runPeers } from './peers.ts'
import { withProduct, type Options } from './product.ts'

/** @param options.peers the folder with the peers; without it there is nothing to compare with. */
export async function benchRatingPage({ peers, runs, only }: Options): Promise<void> {
  if (peers === undefined) {
    console.log('rating-page: name the folder of the peers with --peers <folder>')
    return
  }
  await withProduct(async (address) => {
    const page = `${address}/beoordeel/beek`
    runPeers(peers, [
      ...['--part', 'forms', '--page', 'A', '--runs', runs],
      ...(only === undefined ? [] : ['--only', only]),
      // As an entrepreneur finds it behind the QR code; and the first page with questions.
      ...['--target', `ours=${page}`, '--selector', 'input[name="role"]'],
      ...['--target', `ours-questions=${page}`, '--selector', 'input[name="pair-0"]'],
      ...['--before', '', '--before', 'button[name="next"]'],
    ])
    await Promise.resolve()
  })
}
