import { describe, expect, it } from 'vitest'
import { idsMeant, parseDoi } from '@/lib/model/paper-id'

describe('a DOI', () => {
  it.each([
    ['10.1000/ABC.', '10.1000/abc'],
    ['doi:10.1000/abc', '10.1000/abc'],
    ['https://doi.org/10.1000/abc?utm_source=feed', '10.1000/abc'],
    ['https://doi.org/10.1000%2Fabc%3Fd', '10.1000/abc?d'],
    ['https://doi.org/10.1000/full/pdf', '10.1000/full/pdf'],
    ['10.1000/is/full', '10.1000/is/full'],
    ['https://link.springer.com/article/10.1007/s10994-021-05961-4/fulltext.html?x=1', '10.1007/s10994-021-05961-4'],
    ['https://link.springer.com/article/10.1007/s10994-021-05961-4#Sec2', '10.1007/s10994-021-05961-4'],
    ['https://link.springer.com/content/pdf/10.1007%2Fs10994-021-05961-4.pdf', '10.1007/s10994-021-05961-4'],
    ['https://dl.acm.org/doi/pdf/10.1145/3292500.3330701', '10.1145/3292500.3330701'],
    ['dl.acm.org/doi/fullHtml/10.1145/3292500.3330701', '10.1145/3292500.3330701'],
    ['https://onlinelibrary.wiley.com/doi/full/10.1002/rob.21918', '10.1002/rob.21918'],
    ['https://onlinelibrary.wiley.com/doi/10.1002/rob.21918/abstract', '10.1002/rob.21918'],
    ['https://www.frontiersin.org/articles/10.3389/frobt.2020.00025/full', '10.3389/frobt.2020.00025'],
    ['https://iopscience.iop.org/article/10.1088/1741-2552/ab0ab5/meta', '10.1088/1741-2552/ab0ab5'],
    ['https://www.biorxiv.org/content/10.1101/2020.01.30.927871v2.full.pdf', '10.1101/2020.01.30.927871'],
    [
      'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0185543&type=printable',
      '10.1371/journal.pone.0185543',
    ],
    ['https://www.researchsquare.com/doi/10.21203/rs.3.rs-12345/v1', '10.21203/rs.3.rs-12345/v1'],
    ['https://journals.sagepub.com/doi/abs/10.1177/0278364913495721?journalCode=ijra', '10.1177/0278364913495721'],
  ])('is read from %s', (text, doi) => {
    expect(parseDoi(text)).toBe(doi)
    if (text.includes('.org/') || text.includes('.com/')) expect(idsMeant(` ${text}`)).toEqual([`doi:${doi}`])
  })

  it('is none in other addresses', () => {
    expect(parseDoi('https://openreview.net/forum?id=abc')).toBeUndefined()
  })
})
