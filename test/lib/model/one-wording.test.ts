import { expect, test } from 'vitest'
import { oneWording } from '@/lib/model/one-wording'

test.each([
  ['rate of convergence', 'convergence rate'],
  ['ensemble of decision tree', 'decision tree ensemble'],
  ['robotic arm', 'robot arm'],
  ['quadrupedal gait', 'quadruped gait'],
  ['automated scoring', 'automatic scoring'],
  ['computing time', 'computation time'],
  ['computational cost', 'computation cost'],
  ['predictive accuracy', 'prediction accuracy'],
  ['geometrical method', 'geometric method'],
  ['dynamical system', 'dynamic system'],
  ['recurrent neural network', 'recurrent network'],
  ['integer linear program', 'integer linear programming'],
  ['topic modelling', 'topic model'],
  ['multi arm bandit', 'multi armed bandit'],
  ['wind forecast', 'wind forecasting'],
  ['quantum computing', 'quantum computation'],
  ['np hardness', 'np hard'],
  ['fixed parameter tractable', 'fixed parameter tractability'],
  ['fault tolerant', 'fault tolerance'],
  ['lantern map tradeoff', 'map lantern trade off'],
])('%s = %s', (one, other) => expect(oneWording(one)).toBe(oneWording(other)))

test.each([
  ['point of interest', 'interest point'],
  ['time of flight', 'flight time'],
  ['mixture of expert for driving', 'expert mixture for driving'],
  ['language modeling', 'language model'],
  ['dynamical network', 'dynamic network'],
  ['logical gate', 'logic gate'],
  ['graph neural network', 'graph network'],
  ['random variable', 'random variability'],
  ['probabilistic program', 'probabilistic programming'],
  ['program', 'programming'],
  ['hardness', 'hard'],
  ['swarm robotic', 'swarm robot'],
  ['time space complexity', 'space time complexity'],
])('%s ≠ %s', (one, other) => expect(oneWording(one)).not.toBe(oneWording(other)))
