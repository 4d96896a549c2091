package org.rfldigest.tui;

import java.util.Optional;
import org.rfldigest.tui.terminal.Key;

/** What each message makes of the model. A pure function: the same message, the same next model. */
final class Update {

  private Update() {}

  /** What to ask for when the screens open. */
  static Step begin(Model model) {
    return Answers.reload(model);
  }

  static Step of(Model model, Message message) {
    return Details.wanted(taken(model, message));
  }

  private static Step taken(Model model, Message message) {
    return switch (message) {
      case Message.KeyPressed pressed -> pressed(model.with(Notice.NONE), pressed.key());
      case Message.Pasted pasted -> Step.to(Typing.paste(model, pasted.text()));
      case Message.Resized resized -> Step.to(Moves.settled(model.with(resized.size())));
      case Message.StopAsked asked -> Step.to(model, new Effect.Suspend());
      case Message.Continued continued -> Step.to(model, new Effect.Redraw());
      case Message.InputEnded ended -> Step.to(model, new Effect.Quit());
      case Message.StoreChanged changed -> Answers.reload(model);
      case Message.DigestLoaded loaded -> Answers.digest(model, loaded);
      case Message.GroundsLoaded loaded -> Answers.grounds(model, loaded);
      case Message.SnapshotLoaded loaded -> Answers.snapshot(model, loaded);
      case Message.InboxLoaded loaded -> Answers.inbox(model, loaded);
      case Message.EntryLoaded loaded -> Details.loaded(model, loaded);
      case Message.Failed failed -> Answers.failed(model, failed);
      case Message.RefreshProgress progress -> Answers.progress(model, progress);
      case Message.RefreshDone done -> Answers.refreshed(model, done);
      case Message.Decided decided -> Answers.decided(model, decided);
      case Message.Refused refused -> Step.to(model.with(Notice.bad(refused.sentence())));
    };
  }

  private static Step pressed(Model model, Key key) {
    var scene = model.scene();
    return switch (scene) {
      case FILTER, ACCEPTANCE, REJECTION, CHOICE -> typed(model, scene, key);
      default ->
          Bindings.action(scene, key).map(action -> act(model, action)).orElse(Step.to(model));
    };
  }

  /** Where keys are text, only those that would end or stop the program keep their meaning. */
  private static Step typed(Model model, Scene scene, Key key) {
    return switch (key.name()) {
      case "Ctrl-z" -> Step.to(model, new Effect.Suspend());
      case "Ctrl-l" -> Step.to(model, new Effect.Redraw());
      case "Ctrl-c" -> Typing.of(model, scene, new Key("Esc"));
      default -> Typing.of(model, scene, key);
    };
  }

  private static Step act(Model model, Action action) {
    var refusal = Refusal.of(action, model);
    if (refusal.isPresent()) {
      return Step.to(model.with(Notice.hint(refusal.get())));
    }
    return switch (action) {
      case BACK -> back(model, Step.to(model.with(Notice.hint("This is the root: q quits."))));
      case LEAVE -> back(model, Step.to(model, new Effect.Quit()));
      case QUIT -> Step.to(model, new Effect.Quit());
      case OPEN -> Step.to(open(model));
      case FILTER -> Step.to(Typing.filter(model, model.filter().begun()));
      case OPEN_LINK -> link(model, Links.of(model));
      case ACCEPT, REJECT, REJECT_WITH_REASON, SNOOZE, EDIT, UNDO -> Deciding.of(model, action);
      case REFRESH -> Step.to(model.with(Progress.BEGUN), new Effect.Refresh());
      case SWITCH -> Step.to(model.with(other(model.tab())));
      case SHOW_RELEASES -> Step.to(model.with(Model.Tab.RELEASES));
      case SHOW_INBOX -> Step.to(model.with(Model.Tab.INBOX));
      case SHOW_DISAGREEMENTS -> Step.to(Moves.settled(model.with(Model.Tab.DISAGREEMENTS)));
      case HELP -> Step.to(model.with(new Sheet.Help(model.scene(), Filter.NONE, 0)));
      case REDRAW -> Step.to(model, new Effect.Redraw());
      case SUSPEND -> Step.to(model, new Effect.Suspend());
      case INTERRUPT ->
          Step.to(
              model, model.progress().running() ? new Effect.CancelRefresh() : new Effect.Quit());
      default -> Answers.needed(Moves.of(model, action));
    };
  }

  private static Model.Tab other(Model.Tab tab) {
    return tab == Model.Tab.INBOX ? Model.Tab.RELEASES : Model.Tab.INBOX;
  }

  private static Step link(Model model, Optional<String> address) {
    return Step.to(
        model.with(Notice.good("Opening " + address.orElse(""))),
        new Effect.OpenLink(address.orElse("")));
  }

  private static Model open(Model model) {
    return switch (model.screen()) {
      case RELEASES -> model.with(model.releases().with(Releases.Focus.PAGE));
      case PAGE -> model.with(model.releases().with(Releases.Focus.DEVELOPMENT));
      case INBOX -> model.with(model.inbox().opened(true));
      case DISAGREEMENTS -> model.with(model.disputes().opened(true));
      default -> model;
    };
  }

  private static Step back(Model model, Step atRoot) {
    if (!(model.sheet() instanceof Sheet.None)) {
      return Step.to(model.with(new Sheet.None()));
    }
    if (model.filter().isOn()) {
      return Answers.needed(Typing.filter(model, Filter.NONE));
    }
    return switch (model.screen()) {
      case PAGE -> Step.to(model.with(model.releases().with(Releases.Focus.LIST)));
      case DEVELOPMENT -> Step.to(model.with(model.releases().with(Releases.Focus.PAGE)));
      case ENTRY -> Step.to(model.with(model.inbox().opened(false)));
      case DISAGREEMENT -> Step.to(model.with(model.disputes().opened(false)));
      case DISAGREEMENTS -> Step.to(model.with(Model.Tab.RELEASES));
      default -> atRoot;
    };
  }
}
