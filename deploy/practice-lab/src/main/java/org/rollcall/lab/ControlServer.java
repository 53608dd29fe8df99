package org.rollcall.lab;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What happens in a lab that runs in another process, and how is it moved? On loopback alone:
 * {@code GET /log}, {@code GET /shells}, {@code GET /products}, {@code POST
 * /pcs/NAME/off|on|reboot|image}, {@code POST /kms/HOST:PORT/off|on}.
 */
public final class ControlServer implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final PracticeLab lab;
  private final HttpServer server;

  private ControlServer(PracticeLab lab, HttpServer server) {
    this.lab = lab;
    this.server = server;
  }

  public static ControlServer start(PracticeLab lab, int port) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    var control = new ControlServer(lab, HttpServer.create(address, 0));
    control.serve();
    return control;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  private void serve() {
    list("/log", this::log);
    list("/shells", this::shells);
    list("/products", this::products);
    server.createContext("/pcs/", this::power);
    server.createContext("/kms/", this::kms);
    server.createContext("/delay/", this::delay);
    server.start();
  }

  private void list(String path, Consumer<ArrayNode> writer) {
    server.createContext(
        path,
        exchange -> {
          var rows = JSON.createArrayNode();
          writer.accept(rows);
          answer(exchange, 200, JSON.writeValueAsString(rows));
        });
  }

  private void log(ArrayNode rows) {
    for (var pc : lab.pcs()) {
      for (var entry : pc.commandLog()) {
        var end = entry.end();
        row(rows, pc)
            .put("step", entry.step())
            .put("line", entry.line())
            .put("start", entry.start().toString())
            .put("end", end == null ? null : end.toString());
      }
    }
  }

  private void shells(ArrayNode rows) {
    for (var pc : lab.pcs()) row(rows, pc).put("open", pc.shellsOpen());
  }

  private void products(ArrayNode rows) {
    for (var pc : lab.pcs()) {
      for (var product : pc.products()) {
        row(rows, pc)
            .put("name", product.name())
            .put("partial_key", product.partialKey())
            .put("state", product.state())
            .put("minutes", product.minutes());
      }
    }
  }

  private static ObjectNode row(ArrayNode rows, SimulatedPc pc) {
    return rows.addObject().put("pc", pc.name());
  }

  private void power(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath().split("/", -1);
    var pc = path.length == 4 ? lab.pc(path[2]) : Optional.<SimulatedPc>empty();
    if (pc.isEmpty() || !exchange.getRequestMethod().equals("POST")) {
      answer(exchange, 404, "{\"error\":\"no such PC, or no POST\"}");
      return;
    }
    switch (path[3]) {
      case "off" -> pc.get().powerOff();
      case "on" -> pc.get().powerOn();
      case "reboot" -> pc.get().reboot();
      case "image" -> pc.get().image();
      default -> {
        answer(exchange, 404, "{\"error\":\"off, on, reboot or image\"}");
        return;
      }
    }
    answer(exchange, 200, "{\"done\":true}");
  }

  private void kms(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath().split("/", -1);
    var host = lab.scenario().kms().stream().filter(kms -> kms.address().equals(path[2])).findAny();
    var move = path.length == 4 && exchange.getRequestMethod().equals("POST") ? path[3] : "";
    if (host.isEmpty() || !(move.equals("off") || move.equals("on"))) {
      answer(exchange, 404, "{\"error\":\"no such KMS host, neither off nor on, or no POST\"}");
      return;
    }
    if (move.equals("off")) lab.kms().shut(host.get());
    else lab.kms().open(host.get());
    answer(exchange, 200, "{\"done\":true}");
  }

  /** {@code POST /delay/0.5}: from here on every command on every PC takes half a second. */
  private void delay(HttpExchange exchange) throws IOException {
    var seconds = exchange.getRequestURI().getPath().substring("/delay/".length());
    if (!exchange.getRequestMethod().equals("POST") || !seconds.matches("\\d{1,4}(\\.\\d{1,3})?")) {
      answer(exchange, 404, "{\"error\":\"no seconds, or no POST\"}");
      return;
    }
    for (var pc : lab.pcs()) pc.pace().all(Double.parseDouble(seconds));
    answer(exchange, 200, "{\"done\":true}");
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    try (exchange) {
      var body = json.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
