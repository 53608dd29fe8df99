package org.rollcall.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.rollcall.activation.catalogue.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rollcall calendar …}: terms, holidays, hours and bookings. */
@Command(
    name = "calendar",
    mixinStandardHelpOptions = true,
    description = "Keeps when rooms may be touched.",
    subcommands = {
      CalendarCommand.Show.class,
      CalendarCommand.Keep.class,
      CalendarCommand.Book.class
    })
final class CalendarCommand extends CommandGroup {
  /** Shows it. */
  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Writes the calendar as JSON, as 'calendar set' takes it.")
  static final class Show extends ApiCommand {
    Show(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var calendar = (ObjectNode) client.get("calendar");
      calendar.remove("version");
      terminal.out().println(calendar.toPrettyString());
      return ExitCode.DONE;
    }
  }

  /** Sets it. */
  @Command(
      name = "set",
      mixinStandardHelpOptions = true,
      description = "Takes over zone, terms, closed days and hours from a JSON file.")
  static final class Keep extends ApiCommand {
    @Parameters(paramLabel = "FILE", description = "As 'calendar show' writes it.")
    private Path file = Path.of("");

    Keep(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var version = client.get("calendar").path("version").asInt();
      client.put("calendar", read(sentences), version);
      terminal.out().println(sentences.text("calendar.kept"));
      return ExitCode.DONE;
    }

    private ObjectNode read(Sentences sentences) {
      try {
        if (ApiClient.JSON.readTree(Files.readString(file)) instanceof ObjectNode calendar) {
          return calendar;
        }
      } catch (IOException _) {
        // told as any file that is not one
      }
      throw new UserError(sentences.text("usage.json_file", Map.of("file", file)));
    }
  }

  /** Books a room. */
  @Command(
      name = "book",
      mixinStandardHelpOptions = true,
      description = "Takes a room's bookings from an iCalendar file, in place of those before.")
  static final class Book extends ApiCommand {
    @Parameters(index = "0", paramLabel = "ROOM", description = "Its name or its id.")
    private String room = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "iCalendar (.ics).")
    private Path file = Path.of("");

    Book(Terminal terminal) {
      super(terminal);
    }

    @Override
    int ask(ApiClient client, Sentences sentences) throws Exception {
      var found = NamedThing.ROOM.find(client, room, sentences);
      var bookings =
          client.putFile("calendar/bookings/" + found.path("id").asLong(), bytes(sentences));
      var values =
          Map.of("room", found.path("name").asText(), "count", bookings.path("bookings").size());
      terminal.out().println(sentences.text("calendar.booked", values));
      return ExitCode.DONE;
    }

    private byte[] bytes(Sentences sentences) {
      try {
        return Files.readAllBytes(file);
      } catch (IOException _) {
        throw new UserError(sentences.text("usage.json_file", Map.of("file", file)));
      }
    }
  }
}
