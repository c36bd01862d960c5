import { describe, expect, it } from 'vitest'
import { createConcept } from '@/ingest/extract/merge/select'
import { nameConcept } from '@/ingest/extract/names/name-concept'
import { parseLexicon } from '@/ingest/lexicon/lexicon'
import type { Kind } from '@/lib/model/concept'
import { candidateOf, readCandidates } from '@/test/ingest/extract/read-candidates'

/** As counted in the field. */
const field = new Map([
  ['cnn', 'convolutional neural network'],
  ['ppo', 'proximal policy optimization'],
  ['bert', 'bidirectional encoder representation from transformer'],
  ['irl', 'inverse reinforcement learning'],
  ['mpp', 'most probable path search'],
  ['svd', 'singular value decomposition'],
  ['dl', 'deep learning'],
])
const lexicon = parseLexicon([
  [
    'Method',
    '[{"name":"proximal policy optimization","aliases":["PPO"]},{"name":"policy optimization"},{"name":"Mask R-CNN"},' +
      '{"name":"epsilon-greedy"},{"name":"BERT","aliases":["bidirectional encoder representations from transformers"]},{"name":"BART language model","aliases":["BART"]},' +
      '{"name":"inverse reinforcement learning","aliases":["IRL"]},{"name":"vector autoregression","aliases":["VAR"]},' +
      '{"name":"most probable path search"},{"name":"CLIP"},{"name":"MuJoCo"},{"name":"quality diversity","aliases":["QD"]}]',
  ],
  ['Task', '[{"name":"felting"},{"name":"question answering","aliases":["QA","QA system"]}]'],
  ['Benchmark', '[{"name":"COCO"}]'],
  [
    'Metric',
    '[{"name":"Fréchet inception distance","aliases":["Frechet distance"]},{"name":"mean average precision","aliases":["mAP"]},' +
      '{"name":"furriness"}]',
  ],
])
const UNKNOWN = new Set(['olandrix', 'feltable', 'lection', 'sorted'])
/** Capitalised inside sentences: Markov and BERT always, nothing else that is known. */
const capitalShare = (norm: string) =>
  norm === 'markov' || norm === 'bert' ? 0.95 : UNKNOWN.has(norm) ? undefined : 0.02

function nameOf(title: string, abstract: string, forms: string | string[], kind: Kind = 'Method') {
  const doc = readCandidates(abstract, { title, field })
  const candidates = [forms].flat().map((key) => candidateOf(doc, key))
  return nameConcept(doc, { ...createConcept(candidates[0]!), forms: candidates, kind }, lexicon, capitalShare)
}

describe('nameConcept', () => {
  it.each<[string, string, string, string, string]>([
    ['a plural', 'T', 'We study sparse rewards here.', 'sparse reward', 'sparse reward'],
    ['capitals of a title', 'Sparse Rewards in Games', '', 'sparse reward', 'sparse reward'],
    [
      'capitals of fashion',
      'T',
      'We use a Markov Decision Process now.',
      'markov decision process',
      'Markov decision process',
    ],
    ['a name joined to a short form', 'T', 'We test VINS-Mono today.', 'vin mono', 'VINS-Mono'],
    ['letters that a slash joins', 'Sequential A/B Tests', 'It tests.', 'sequential a b test', 'sequential A/B test'],
    [
      'an adjective of a short form',
      'T',
      'We test CNN-Based Tracking today.',
      'cnn based tracking',
      'CNN-based tracking',
    ],
    [
      'a plural behind joined words',
      'T',
      'We use state-of-the-art LLMs.',
      'state of the art llm',
      'state-of-the-art LLM',
    ],
    ['a word that a line broke', 'T', 'We study col-lections of toys.', 'col lection', 'collection'],
    ['a word behind a prefix', 'T', 'We study re-sorted toys.', 're sorted toy', 're-sorted toy'],
    ['a new thing', 'T', 'We use a novel toy loss here.', 'novel toy loss', 'toy loss'],
    ['what is new to a model', 'T', 'We do novel view felting here.', 'novel view felting', 'novel view felting'],
    ['a city', 'T', 'The new york toy is here.', 'new york toy', 'new york toy'],
    ['a name in capitals', 'T', 'We test on CARLA today.', 'carla', 'CARLA'],
    ['a coined name', 'T', 'We build Shoe-Mouse for feet.', 'shoe mouse', 'Shoe-Mouse'],
    ['the name of the paper', 'Sketch-of-Thought: Reasoning', 'It reasons.', 'sketch of thought', 'Sketch-of-Thought'],
    ['a word in a fashion', 'T', 'The Mean-Shift of it. A mean-shift moves.', 'mean shift', 'mean-shift'],
    ['words in a fashion', 'T', 'We use Zero-Order Search now.', 'zero order search', 'zero-order search'],
    ['a word that is small elsewhere', 'T', 'A Woolen toy. The woolen sock is.', 'woolen toy', 'woolen toy'],
    ['mixed fashion', 'T', 'We do Deep Woolen toy Felting now.', 'deep woolen toy felting', 'deep woolen toy felting'],
    [
      'a proper name among words',
      'T',
      'Here Markov Felting of toys is.',
      'markov felting of toy',
      'Markov Felting of toys',
    ],
    [
      'letters of a short form',
      'T',
      'Use Deep FElting of toy Wool now.',
      'deep felting of toy wool',
      'Deep FElting of toy Wool',
    ],
    ['a version', 'T', 'Now Woolen 2 Flash toy is woolen.', 'woolen 2 flash toy', 'Woolen 2 Flash toy'],
    [
      'what a person gave a name to',
      'T',
      'We need feltable Markovians now.',
      'feltable markovian',
      'feltable Markovian',
    ],
    ['a name in s', 'T', 'Now ToySets is a package for ToySets here.', 'toyset', 'ToySets'],
    ['a name with a hump', 'T', 'We train ResNets on it.', 'resnet', 'ResNet'],
    ['a short form', 'T', 'We use hindsight credit assignment (HCA) now.', 'hca', 'hindsight credit assignment'],
    ['a short form and its last word', 'T', 'We train deep CNN networks now.', 'deep cnn network', 'deep CNN'],
    ['a plural short form', 'T', 'We prompt LLMs often.', 'llm', 'LLM'],
    ['a word that ends in s', 'T', 'We study inductive bias now.', 'inductive bia', 'inductive bias'],
    [
      'LaTeX',
      'T',
      'We use $\\epsilon$-greedy exploration.',
      'epsilon greedy exploration',
      'epsilon-greedy exploration',
    ],
    ['what a title does', 'Ranking Woolen Toys', 'It ranks.', 'ranking woolen toy', 'woolen toy ranking'],
    ['what is done by it', 'T', 'A method for ranking toys is here.', 'ranking toy', 'toy ranking'],
    ['what is done to one', 'T', 'A method for detecting wool.', 'detecting wool', 'wool detection'],
    [
      'what is done to the thing behind',
      'T',
      'The detection of the moths is hard.',
      'detection of the moth',
      'moth detection',
    ],
    [
      'what an algorithm is of',
      'T',
      'An estimation of distribution algorithm.',
      'estimation of distribution algorithm',
      'estimation of distribution algorithm',
    ],
    ['an analysis of it', 'T', 'We do analysis of variance now.', 'analysis of variance', 'analysis of variance'],
    ['things of what is done', 'T', 'The ranking losses are low.', 'ranking loss', 'ranking loss'],
    ['noise of what is done', 'Sampling Noise', 'It is low.', 'sampling noise', 'sampling noise'],
    ['how a toy is', 'T', 'The toy is asymptotically optimal.', 'asymptotically optimal', 'asymptotic optimality'],
    ['how it is, in one word', 'T', 'Toys are feltable.', 'feltable', 'feltability'],
    ['how it is, behind a hyphen', 'T', 'Toys are Markov-compatible.', 'markov compatible', 'Markov compatibility'],
    ['what it withstands', 'T', 'Toys are robust to moth bites.', 'robust to moth bite', 'robustness to moth bite'],
    ['how whole it is', 'T', 'Toys are end-to-end feltable.', 'end to end feltable', 'end-to-end feltability'],
    ['how a thing is', 'T', 'We sew provably strong toys.', 'provably strong toy', 'provably strong toy'],
    ['a thing that ends so', 'T', 'We need a hidden variable.', 'hidden variable', 'hidden variable'],
    ['what is counted', 'T', 'We test on two indoor datasets now.', 'two indoor dataset', 'indoor dataset'],
    [
      'data that a paper praises',
      'T',
      'We use large-scale toy datasets now.',
      'large scale toy dataset',
      'toy dataset',
    ],
    ['the same twice', 'T', 'A new large scale toy corpus is here.', 'new large scale toy corpus', 'toy corpus'],
    [
      'data that anyone can have',
      'T',
      'A publicly available toy corpus.',
      'publicly available toy corpus',
      'toy corpus',
    ],
    ['data of two words', 'T', 'We use real-world data now.', 'real world data', 'real-world data'],
    [
      'data of small toys',
      'T',
      'We use small-toy image datasets now.',
      'small toy image dataset',
      'small-toy image dataset',
    ],
    ['a number that counts', 'T', 'We test on 5 standard corpora now.', '5 standard corpora', 'standard corpus'],
    [
      'a number of the name',
      'T',
      'We use two stage grasp detection now.',
      'two stage grasp detection',
      'two stage grasp detection',
    ],
    ['a plural of more than one s', 'T', 'We study cognitive biases now.', 'cognitive biase', 'cognitive bias'],
    [
      'a plural behind the head',
      'T',
      'We want sparsity among kernels now.',
      'sparsity among kernel',
      'sparsity among kernels',
    ],
    [
      'what is done to a thing',
      'T',
      'Robots detect hollow floors now.',
      'detect hollow floor',
      'hollow floor detection',
    ],
    ['a verb of others', 'T', 'It predicts missing toys.', 'predict missing toy', 'missing toy prediction'],
    ['a verb as a noun', 'Resolving Pronouns', '', 'resolving pronoun', 'pronoun resolution'],
    [
      'a verb with a stop word behind it',
      'T',
      'It is detecting off-white toys now.',
      'detecting off white toy',
      'off-white toy detection',
    ],
    ['a verb that is a noun, too', 'Aligning Round Toys', '', 'aligning round toy', 'round toy alignment'],
    ['a verb of what has no plural', 'T', 'It is minimizing regret now.', 'minimizing regret', 'regret minimization'],
    ['no verb that no index names', 'T', 'It is finding hollow floors now.', 'finding hollow floor', 'hollow floor'],
    ['a verb that names nothing', 'T', 'We improve toy robustness now.', 'improve toy robustness', 'toy robustness'],
    ['words that make a thing', 'T', 'We use generating functions now.', 'generating function', 'generating function'],
    ['what a paper thinks of it', 'T', 'It beats standard woolen toys now.', 'standard woolen toy', 'woolen toy'],
    ['what it is to the paper', 'T', 'The original woolen toy wins now.', 'original woolen toy', 'woolen toy'],
    ['how large it is', 'T', 'It beats large-scale woolen toys now.', 'large scale woolen toy', 'woolen toy'],
    [
      'what is open',
      'T',
      'It is open source software felting now.',
      'open source software felting',
      'open source software felting',
    ],
    ['a pair of words', 'T', 'The standard deviation is low.', 'standard deviation', 'standard deviation'],
    ['another thing', 'T', 'We use simple linear felting now.', 'simple linear felting', 'simple linear felting'],
    ['a name in capitals', 'T', 'The Typical Toy theorem holds.', 'typical toy theorem', 'typical toy theorem'],
    ['what is done as a task', 'T', 'We do toy manipulation tasks now.', 'toy manipulation task', 'toy manipulation'],
    ['a letter for it', 'T', 'A woolen graph G is here.', 'woolen graph g', 'woolen graph'],
    ['a small letter for it', 'T', 'A weight w is here.', 'weight w', 'weight'],
    ['a kind with a letter', 'T', 'A woolen type B is here.', 'woolen type b', 'woolen type B'],
    ['trouble with a thing', 'T', 'It has a wool scarcity issue now.', 'wool scarcity issue', 'wool scarcity'],
    ['trouble of a kind', 'T', 'It has a lexical issue now.', 'lexical issue', 'lexical issue'],
    ['a word that no other ends like', 'Olandrix Felting', 'It felts.', 'olandrix felting', 'Olandrix felting'],
    ['one that others end like', 'Feltable Toys', 'It felts.', 'feltable toy', 'feltable toy'],
    [
      'how it is done',
      'T',
      'We use woolen toy detection methods now.',
      'woolen toy detection method',
      'woolen toy detection',
    ],
    [
      'what ends alike',
      'T',
      'We use woolen toy element methods now.',
      'woolen toy element method',
      'woolen toy element method',
    ],
    [
      'what does it itself',
      'T',
      'We use toy-organizing methods now.',
      'toy organizing method',
      'toy-organizing method',
    ],
    ['a task by its kind', 'T', 'We do long horizon tasks now.', 'long horizon task', 'long horizon task'],
    [
      'the lexicon’s name within',
      'T',
      'We use standard PPO algorithms.',
      'standard ppo algorithm',
      'proximal policy optimization',
    ],
    ['words of a method', 'T', 'We use optimizing methods now.', 'optimizing method', 'optimizing method'],
    ['a possessive', 'T', 'The grasp’s quality is a grasp quality here.', 'grasp quality', 'grasp quality'],
    ['an owner', 'T', 'The robot’s gait is slow.', 'robot gait', 'robot gait'],
    ['an owner in a title', 'The Robot’s Gait', '', 'robot gait', 'robot gait'],
    ['a short form that owns', 'T', "The QRS's gait is slow.", 'qrs gait', 'QRS gait'],
    ['an owner that belongs to it', 'T', 'A women’s toy is old.', 'women toy', 'women’s toy'],
    ['a person', 'T', 'The Olander’s toy of old.', 'olander toy', 'Olander’s toy'],
    [
      'a word in capitals that is small elsewhere',
      'T',
      'By the Felting of toys. All felting helps.',
      'felting',
      'felting',
    ],
    ['a lexicon’s name with a short form inside', 'T', 'We extend Mask R-CNN now.', 'mask r cnn', 'Mask R-CNN'],
    ['what the paper expands otherwise', 'T', 'We use quantum annealing (QA) now.', 'qa', 'quantum annealing'],
    ['the same in a longer name', 'T', 'Quantum annealing (QA) helps. A QA system is built.', 'qa system', 'QA system'],
    ['the lexicon’s name', 'T', 'We use PPO.', 'ppo', 'proximal policy optimization'],
    [
      'a short form with a general word',
      'T',
      'The PPO algorithm is used.',
      'ppo algorithm',
      'proximal policy optimization',
    ],
    ['one with what it is part of', 'T', 'We deploy PPO systems now.', 'ppo system', 'proximal policy optimization'],
    [
      'one with what is built on it',
      'T',
      'Policy optimization-based architectures are built.',
      'policy optimization based architecture',
      'policy optimization',
    ],
    ['a system for a task', 'T', 'We build toys and QA architectures.', 'qa architecture', 'QA architecture'],
    ['squares', 'T', 'We use partial least squares now.', 'partial least square', 'partial least squares'],
    ['a field of study', 'T', 'We study toy gelometrics now.', 'toy gelometric', 'toy gelometrics'],
    ['drugs', 'T', 'We give toy antibiotics now.', 'toy antibiotic', 'toy antibiotic'],
    [
      'a script',
      'T',
      'We use $\\ell_1$-norm regularization now.',
      'ell 1 norm regularization',
      'ℓ₁-norm regularization',
    ],
    ['a Greek letter with a script', 'T', 'The $\\chi^2$-divergence is used.', 'chi 2 divergence', 'χ²-divergence'],
    ['a script inside', 'T', 'We call it D$^2$GS now.', 'd 2 gs', 'D²GS'],
    [
      'dashes',
      'T',
      'We use chemical–protein interactions and such.',
      'chemical protein interaction',
      'chemical-protein interaction',
    ],
    ['a range of numbers', 'T', 'We use the 2000–2010 data now.', '2000 2010 data', '2000–2010 data'],
    ['two bytes as two letters', 'T', 'We use BÃ¶hm trees now.', 'böhm tree', 'Böhm tree'],
    ['a Greek letter', 'T', 'We use ε-greedy here.', 'ε greedy', 'epsilon-greedy'],
    ['a letter drawn otherwise', 'T', 'We use $\\varepsilon$-greedy here.', 'varepsilon greedy', 'epsilon-greedy'],
    ['the same in a name of its own', 'T', 'We use $\\varphi$-ADAM now.', 'varphi adam', 'phi-ADAM'],
    ['an accent that is no lexicon’s', 'T', 'We use Poincaré maps here.', 'poincaré map', 'Poincaré map'],
    ["an accent of TeX's", 'T', "We use Poincar\\'e maps here.", 'poincaré map', 'Poincaré map'],
    ['the letters of a PDF', 'T', 'We do text classi(cid:12)cation now.', 'text classification', 'text classification'],
    ['a ligature', 'T', 'We do text classiﬁcation now.', 'text classification', 'text classification'],
    [
      'two plurals',
      'T',
      'We solve equalities and inequalities now.',
      'equality and inequality',
      'equalities and inequalities',
    ],
    ['a plural in ies', 'T', 'We recommend animated movies now.', 'animated movy', 'animated movie'],
    ['markup', 'T', 'We use <i>traffic&nbsp;signal</i> control.', 'traffic signal', 'traffic signal'],
    ['an accent', 'T', 'We report Fréchet distances now.', 'fréchet distance', 'Fréchet inception distance'],
    ['a short name of many words', 'T', 'We fine-tune BERT now.', 'bert', 'BERT'],
    [
      'those words written out',
      'T',
      'Bidirectional encoder representations from transformers (BERT) help.',
      'bert',
      'BERT',
    ],
    ['a short form of two meanings', 'T', 'We use BART now.', 'bart', 'BART language model'],
    [
      'its other meaning',
      'T',
      'Bayesian additive regression trees (BART) help.',
      'bart',
      'bayesian additive regression tree',
    ],
  ])('writes %s as a person would', (_, title, abstract, key, expected) => {
    expect(nameOf(title, abstract, key).name).toBe(expected)
  })

  it.each([
    ['what its words spell', 'PPO: Polite Pronouns of Old', 'We mark PPO.', 'ppo', 'polite pronoun of old'],
    ['nothing that is written out', 'PPO: Manners in Old Letters', 'We mark PPO and more.', 'ppo', 'PPO'],
    ['nothing of an entry’s', 'BERT: Manners in Old Letters', 'We mark BERT.', 'bert', 'BERT', 'surface'],
    ['the field’s', 'PPO: a Closer Look', 'Proximal policy optimization helps.', 'ppo', 'proximal policy optimization'],
    ['an entry’s', 'BERT: Deep Bidirectional Transformers', 'Its encoder represents.', 'bert', 'BERT', 'lexicon'],
    ['an entry’s of that name', 'COCO: Things in Context', 'We show COCO.', 'coco', 'COCO', 'lexicon'],
    ['no more behind the paper’s', 'FOO: Manners', 'We use PPO.', 'ppo', 'proximal policy optimization'],
  ])('takes the name that opens a title for %s', (_, title, abstract, key, expected, named?: string) => {
    const naming = nameOf(title, abstract, key)
    expect(naming.name).toBe(expected)
    if (named) expect(naming.named).toBe(named)
  })

  it.each<[string, string, string, Kind?]>([
    ['We use IRLS now.', 'irl', 'IRLS'],
    ['We use IRL now.', 'irl', 'inverse reinforcement learning'],
    ['We use MPPS now.', 'mpp', 'most probable path search'],
    ['WE TRAIN IRLS NOW', 'irl', 'inverse reinforcement learning'],
    ['The VaR of an asset is computed.', 'var', 'VaR'],
    ['A VAR is fitted.', 'var', 'vector autoregression'],
    ['It gives MAP estimates of points.', 'map', 'MAP'],
    ['It reaches a MAP of 51.', 'map', 'mean average precision', 'Metric'],
    ['Clips are cut from films.', 'clip', 'clip'],
    ['Clips are fed to CLIP now.', 'clip', 'CLIP'],
    ['We train Bert on words.', 'bert', 'BERT'],
    ['It has a high felt density.', 'high felt density', 'felt density', 'Metric'],
    ['It has a lower bound.', 'lower bound', 'lower bound', 'Metric'],
    ['It is an order of magnitude faster.', 'order of magnitude faster', 'speed', 'Metric'],
    ['It runs faster now.', 'run faster', 'speed', 'Metric'],
    ['It converges faster now.', 'converge faster', 'convergence speed', 'Metric'],
    ['It has far fewer parameters now.', 'fewer parameter', 'parameter count', 'Metric'],
    ['It has a high felt density.', 'high felt density', 'high felt density', 'Task'],
    ['We build toy detection systems.', 'toy detection system', 'toy detection', 'Task'],
    ['We build toy detection systems.', 'toy detection system', 'toy detection system', 'Method'],
    ['Toys have a felting ability.', 'felting ability', 'felting', 'Task'],
    ['Robots of Mujoco walk.', 'mujoco', 'MuJoCo'],
    ['We use K-SVD now.', 'k svd', 'K-SVD'],
    ['They take it once daily (QD) at noon.', 'qd', 'QD'],
    ['They run the algorithm (QD) at noon.', 'qd', 'quality diversity'],
    ['It is c divided by qd here.', 'qd', 'qd'],
    ['We fill toy knowledge bases.', 'toy knowledge base', 'toy knowledge base'],
    ['We train mixture-of-toys here.', 'mixture of toy', 'mixture-of-toys'],
  ])('heeds how a name is written: %s', (abstract, key, expected, kind) => {
    expect(nameOf('T', abstract, key, kind).name).toBe(expected)
  })

  it.each([
    ['We use a kernel K-SVD now.', 'kernel k svd', 'kernel k svd'],
    ['We query DL-Lite bases.', 'dl lite', 'dl lite'],
    ['We read CNN/DM now.', 'cnn dm', 'cnn dm'],
    ['We solve it by IRLS now.', 'irl', 'irls'],
    ['We use LEAF-UMLS now.', 'leaf uml', 'leaf umls'],
    ['We use two UMLs now.', 'uml', 'uml'],
    ['WE DRAW TWO UMLS HERE', 'uml', 'uml'],
  ])('makes an id of a whole name, not of what it only begins with or is joined to: %s', (abstract, key, expected) => {
    expect(nameOf('T', abstract, key).key).toBe(expected)
  })

  it.each([
    ['A lock-free approach is a lock-free one.', ['lock free', 'lock free approach'], 'lock-free approach'],
    ['A lock-free approach is a lock-free one.', ['lock free approach', 'lock free'], 'lock-free approach'],
    ['It is lock-free in toys.', ['lock free', 'lock free in toy'], 'lock-free'],
    ['We use a voting method now.', ['voting method', 'voting'], 'voting method'],
    ['We use a voting method now.', ['voting', 'voting method'], 'voting method'],
    ['We use a voting method. All voting helps.', ['voting method', 'voting'], 'voting'],
    [
      'They use the indirect Taylor method now.',
      ['indirect taylor', 'indirect taylor method'],
      'indirect Taylor method',
    ],
    ['They use the Krug algorithm now.', ['krug', 'krug algorithm'], 'Krug'],
    ['They use the PQR algorithm now.', ['pqr', 'pqr algorithm'], 'PQR'],
    ['We learn heuristic algorithms, a heuristic.', ['heuristic algorithm', 'heuristic'], 'heuristic'],
  ])('names a thing, not how it is, where it can: %s', (abstract, keys, expected) => {
    expect(nameOf('T', abstract, keys).name).toBe(expected)
  })

  it.each([
    ['The felting prevention framework (FPF) helps.', ['fpf', 'felting prevention'], 'felting prevention framework'],
    ['The felting prevention framework (FEP) helps.', ['felting prevention', 'fep'], 'felting prevention'],
  ])('keeps the word that the last letter of a short form stands for: %s', (abstract, keys, expected) => {
    expect(nameOf('T', abstract, keys).name).toBe(expected)
  })

  it.each([
    ['We test on two paired toy-cat datasets.', 'paired toy-cat dataset'],
    ['We test on two paired toy-cat datasets and the paired toy-cat.', 'paired toy-cat'],
    ['We test on two Paired toy-cat datasets.', 'Paired toy-cat'],
  ])('names data of a kind as data, where papers do each time: %s', (abstract, expected) => {
    expect(nameOf('T', abstract, ['paired toy cat', 'paired toy cat dataset'], 'Benchmark').name).toBe(expected)
  })

  it.each([
    ['We report mAP scores.', ['map score'], 'mean average precision'],
    ['We report furriness scores.', ['furriness score'], 'furriness score'],
    ['We report furriness scores, the furriness.', ['furriness score', 'furriness'], 'furriness'],
  ])('calls a metric as the lexicon does, whatever a paper says behind it: %s', (abstract, keys, expected) => {
    expect(nameOf('T', abstract, keys, 'Metric').name).toBe(expected)
  })

  it('leaves a task what is done', () => {
    expect(nameOf('T', 'We solve a routing model now.', ['routing model', 'routing'], 'Task').name).toBe('routing')
  })

  it.each([
    ['We have two steps: (1) Leaf counting, (ii) Leaf cutting.', 'leaf counting', 'leaf counting'],
    ['We have two steps: (1) Leaf counting, (ii) Leaf cutting.', 'leaf cutting', 'leaf cutting'],
    ['We take two steps: Leaf counting and others.', 'leaf counting', 'leaf counting'],
    ['"Leaf counting is what we do.', 'leaf counting', 'leaf counting'],
    ['The Leaf counting is old. All do leaf counting.', 'leaf counting', 'leaf counting'],
    ['We use the Leaf counting of others.', 'leaf counting', 'Leaf counting'],
  ])('takes no capital for a name’s that opens a part of a sentence: %s', (abstract, key, expected) => {
    expect(nameOf('T', abstract, key).name).toBe(expected)
  })

  it('keeps the capitals of a benchmark', () => {
    expect(
      nameOf('T', 'on the Arcade Learning Environment only', 'arcade learning environment', 'Benchmark').name,
    ).toBe('Arcade Learning Environment')
  })

  it.each([
    ['We test on the COCO dataset now.', 'coco dataset', 'COCO'],
    ['We test on the COCO benchmark suite now.', 'coco benchmark suite', 'COCO'],
    ['We test on the COCO simulation environment now.', 'coco simulation environment', 'COCO'],
    ['We test on the Otter benchmark suite now.', 'otter benchmark suite', 'Otter benchmark suite'],
    ['We propose a Knot-Aware Benchmark now.', 'knot aware benchmark', 'Knot-Aware Benchmark'],
    ['We present the Hyper-400K dataset now.', 'hyper 400k dataset', 'Hyper-400K'],
    ['We test on an indoor dataset now.', 'indoor dataset', 'indoor dataset'],
    ['We test on Indian datasets now.', 'indian dataset', 'Indian dataset'],
  ])('leaves out that a named benchmark is a dataset: %s', (abstract, key, expected) => {
    expect(nameOf('T', abstract, key, 'Benchmark').name).toBe(expected)
  })

  it('keeps the s of a benchmark’s name', () => {
    expect(nameOf('T', 'on dSprites only', 'dsprite', 'Benchmark').name).toBe('dSprites')
  })

  it('makes an id of the long form', () => {
    expect(nameOf('T', 'We use deep PPO now.', 'deep ppo').key).toBe('deep proximal policy optimization')
  })

  it.each([
    ['once', 'The Cave Automatic Virtual Environment (CAVE) is used.', 'cave', 'cave automatic virtual environment'],
    [
      'the same',
      'The Cave Automatic Virtual Environment (CAVE).',
      'cave automatic virtual environment',
      'cave automatic virtual environment',
    ],
    ['with what is short in it', 'We use a Foo PPO (FPPO) now.', 'fppo', 'foo proximal policy optimization'],
    [
      'of several tokens',
      'Image re-identification (Re-ID) is old. We do Re-ID search.',
      're id search',
      're identification search',
    ],
    ['without what it says already', 'We train CNN networks here.', 'cnn network', 'convolutional neural network'],
  ])('writes a short form out %s', (_, abstract, key, expected) => {
    expect(nameOf('T', abstract, key).key).toBe(expected)
  })

  it.each([
    ['Logics of Ducks', 'A Duck Logic is decided. We answer in the DL used.', 'dl', 'duck logic'],
    ['Deep Larks', 'They learn deeply. We answer in the DL used.', 'dl', 'deep learning'],
    ['The Duck List', 'We answer in the DL used.', 'dl', 'deep learning'],
    ['The Duck List', 'A duck list is read. We answer in the DL used.', 'dl', 'duck list'],
    ['T', 'Many ducks lie. We answer in the DL used.', 'dl', 'deep learning'],
    ['T', 'A Deeply Learnt thing. We answer in the DL used.', 'dl', 'deep learning'],
    ['T', 'We train a Duck PPO. Ducks use Quiet Diving, then QD search.', 'qd', 'quiet diving'],
  ])('takes the words of the paper for a short form before the field’s: %s %s', (title, abstract, key, expected) => {
    expect(nameOf(title, abstract, key).key).toBe(expected)
  })

  it('gives two spellings one key', () => {
    expect(nameOf('T', 'behavioural priors help', 'behavioural prior').key).toBe(
      nameOf('T', 'a behavioral prior helps', 'behavioral prior').key,
    )
  })
})
