package org.rollcall.web.exposure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.rollcall.web.problem.Problem;

/**
 * Does this address ask more often than people and their programs do? This keeps the server quick
 * for everybody else, on this node; what guards passwords are lock-outs, which all nodes share.
 */
@Order(1)
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RateGuard {
  // A page asks some twenty things when it is opened; forty seats may sit behind one address.
  private static final int BURST = 2_000;
  private static final int A_SECOND = 200;
  private static final int MOST_ADDRESSES = 50_000;

  private final Peers peers;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_ADDRESSES)
          .expireAfterAccess(Duration.ofMinutes(1))
          .build();

  RateGuard(Peers peers) {
    this.peers = peers;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    var bucket = buckets.get(peers.network(request), _ -> full());
    var taken = bucket.tryConsumeAndReturnRemaining(1);
    if (taken.isConsumed()) return;
    var seconds = TimeUnit.NANOSECONDS.toSeconds(taken.getNanosToWaitForRefill()) + 1;
    var values = Map.of("seconds", Long.toString(seconds));
    throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "too_many_requests", null, values);
  }

  private static Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(BURST).refillGreedy(A_SECOND, Duration.ofSeconds(1)))
        .build();
  }
}
