package org.rfldigest.tui;

import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.rfldigest.tui.screens.Query;
import org.rfldigest.tui.screens.Target;
import org.rfldigest.tui.terminal.Key;

/** What each message makes of the model. A pure function: the same message, the same next model. */
final class Update {

  private Update() {}

  /** What to ask for when the screens open. */
  static Step begin(Model model) {
    return Asking.wanted(Asking.reload(model));
  }

  /** What the first frame needs: of a screen its facts alone, and the rest afterwards. */
  static Step first(Model model) {
    return model.screen().isPresent() ? Asking.wanted(Step.to(model)) : begin(model);
  }

  /** What to ask for when the first frame is drawn. */
  static Step rest(Model model) {
    return model.screen().isPresent() ? Asking.load(model) : Step.to(model);
  }

  static Step of(Model model, Message message) {
    return Asking.wanted(Details.wanted(inSight(taken(model, message))));
  }

  /** What a long notice says does not lie over the line that is chosen. */
  private static Step inSight(Step step) {
    return Chrome.longNotice(step.model()).isEmpty()
        ? step
        : new Step(Moves.settled(step.model()), step.effects());
  }

  private static Step taken(Model model, Message message) {
    return switch (message) {
      case Message.KeyPressed pressed -> pressed(model.with(Notice.NONE), pressed.key());
      case Message.Pasted pasted -> Step.to(Typing.paste(model, pasted.text()));
      case Message.Clicked clicked -> Mouse.clicked(model.with(Notice.NONE), clicked);
      case Message.Turned turned -> Mouse.turned(model, turned.isDown());
      case Message.Resized resized -> Step.to(Moves.settled(model.with(resized.size())));
      case Message.StopAsked _ -> Step.to(model, new Effect.Suspend());
      case Message.Continued _ -> Step.to(model, new Effect.Redraw());
      case Message.InputEnded _ -> Step.to(model, new Effect.Quit());
      case Message.StoreChanged _ -> Asking.reload(model);
      case Message.Paused _ -> Forms.paused(model);
      case Message.DigestLoaded loaded -> Answers.digest(model, loaded);
      case Message.GroundsLoaded loaded -> Answers.grounds(model, loaded);
      case Message.SnapshotLoaded loaded -> Answers.snapshot(model, loaded);
      case Message.InboxLoaded loaded -> InboxAnswers.loaded(model, loaded);
      case Message.EntryLoaded loaded -> Details.loaded(model, loaded);
      case Message.Answered answered -> Answers.screen(model, answered);
      case Message.Failed failed -> Answers.failed(model, failed);
      case Message.RefreshProgress progress -> Answers.progress(model, progress);
      case Message.RefreshDone done -> Answers.refreshed(model, done);
      case Message.Decided decided -> InboxAnswers.decided(model, decided);
      case Message.Refused refused -> InboxAnswers.refused(model, refused);
      case Message.Said said -> Step.to(Answers.said(model, said));
    };
  }

  private static Step pressed(Model model, Key key) {
    var scene = model.scene();
    return switch (scene) {
      case FILTER, ACCEPTANCE, REJECTION, REASONS, SNOOZE, COMMAND -> typed(model, scene, key);
      default ->
          model
              .keys()
              .action(scene, key)
              .map(action -> act(model, action))
              .orElseGet(() -> unused(model, key));
    };
  }

  /** Who presses a key of another screen is told so. */
  private static Step unused(Model model, Key key) {
    return model
        .keys()
        .elsewhere(key)
        .map(binding -> Step.to(model.with(Notice.hint(Refusal.here(binding, key, model.keys())))))
        .orElse(Step.to(model));
  }

  /** Where keys are text, only those that would end or stop the program keep their meaning. */
  private static Step typed(Model model, Scene scene, Key key) {
    return switch (key.name()) {
      case "Ctrl-z" -> Step.to(model, new Effect.Suspend());
      case "Ctrl-l" -> Step.to(model, new Effect.Redraw());
      case "Ctrl-\\" -> Step.to(model, new Effect.Quit());
      case "Ctrl-c" -> Typing.of(model, scene, new Key("Esc"));
      default -> Typing.of(model, scene, key);
    };
  }

  static Step act(Model model, Action action) {
    var refusal = Refusal.of(action, model);
    if (refusal.isPresent()) {
      return Step.to(model.with(Notice.hint(refusal.get())));
    }
    return switch (action) {
      case BACK -> back(model, Step.to(model.with(Notice.hint("This is the root: q quits."))));
      case LEAVE -> back(model, Step.to(model, new Effect.Quit()));
      case QUIT -> Step.to(model, new Effect.Quit());
      case OPEN -> open(model);
      case FILTER -> Step.to(Typing.filter(model, model.filter().begun()));
      case OPEN_LINK -> link(model, Links.of(model));
      case ACCEPT, REJECT, REJECT_WITH_REASON, SNOOZE, EDIT, UNDO -> Deciding.of(model, action);
      case REFRESH -> Step.to(model.with(Progress.BEGUN), new Effect.Refresh());
      case SWITCH -> Step.to(switched(model));
      case SHOW_RELEASES -> Step.to(Jump.to(model, Tab.RELEASES));
      case SHOW_INBOX -> Step.to(Jump.to(model, Tab.INBOX));
      case SHOW_DISAGREEMENTS -> Step.to(Jump.to(model, Tab.DISAGREEMENTS));
      case SHOW_TODAY -> Step.to(Jump.to(model, new Query.Today()));
      case SHOW_COMPONENTS -> Step.to(Jump.to(model, new Query.Components()));
      case SHOW_PAGES -> Step.to(Jump.to(model, new Query.Pages()));
      case SHOW_FEEDS -> Step.to(Jump.to(model, new Query.Feeds()));
      case SHOW_CHARTS -> Step.to(Jump.to(model, new Query.Charts()));
      case SHOW_LOG -> Step.to(Jump.to(model, new Query.Log()));
      case SEARCH -> Step.to(searching(model));
      case THREAD -> Step.to(ofEntry(model, Query.Thread::new));
      case CHANGE -> Step.to(ofEntry(model, Query.Change::new));
      case ARTICLE -> Step.to(ofEntry(model, Query.Article::new));
      case EXPLAIN -> Step.to(ofEntry(model, Query.Explanation::new));
      case HISTORY ->
          Step.to(
              Histories.of(model).map(key -> Jump.to(model, new Query.History(key))).orElse(model));
      case COMMAND -> Step.to(model.with(new Sheet.Command(TextField.EMPTY, -1)));
      case SET_APART -> Step.to(model, new Effect.SetApart(Jump.entry(model).orElseThrow()));
      case JOIN -> Deciding.joined(model);
      case PICK, PICK_RANGE, PICK_ALL -> Step.to(Picking.of(model, action));
      case FOLD -> Step.to(Folds.toggled(model));
      case FOLD_ALL -> Step.to(Folds.all(model));
      case TEST_FEED -> Step.to(tested(model));
      case ADD_FEED -> Step.to(model.with(new Sheet.Command(TextField.of("feeds add "), -1)));
      case COPY -> copied(model, Links.of(model).orElse(""));
      case HELP -> Step.to(model.with(new Sheet.Help(model.scene(), Filter.NONE, 0)));
      case REDRAW -> Step.to(model, new Effect.Redraw());
      case SUSPEND -> Step.to(model, new Effect.Suspend());
      case INTERRUPT ->
          model.progress().running()
              ? Step.to(model.with(model.progress().stopped()), new Effect.CancelRefresh())
              : Step.to(model, new Effect.Quit());
      default -> Asking.needed(Moves.of(model, action));
    };
  }

  /** Between the two there is no way back to keep; a screen is left as on any other way. */
  private static Model switched(Model model) {
    return model.screen().isPresent()
        ? Jump.to(model, Tab.INBOX)
        : model.with(model.isAtInbox() ? Tab.RELEASES : Tab.INBOX);
  }

  /** At the search, ready to be typed into. */
  private static Model searching(Model model) {
    var there =
        model.screen().filter(Screen::isSearch).isPresent()
            ? model
            : Jump.to(model, new Query.Search(""));
    return Typing.filter(there, there.filter().begun());
  }

  private static Model ofEntry(Model model, LongFunction<Query> query) {
    return Jump.entry(model).map(number -> Jump.to(model, query.apply(number))).orElse(model);
  }

  private static Model tested(Model model) {
    return feed(model)
        .map(key ->
            Jump.to(model, new Query.Output("feeds test " + key, model.layout().textColumns())))
        .orElse(model);
  }

  /** The key of the feed that is chosen. */
  static Optional<String> feed(Model model) {
    return model
        .screen()
        .flatMap(screen -> Screens.chosen(screen, model.layout()))
        .flatMap(item -> item.target())
        .flatMap(target ->
            target instanceof Target.OfFeed feed ? Optional.of(feed.key()) : Optional.empty());
  }

  private static Step copied(Model model, String text) {
    return Step.to(model.with(Notice.good("Copied " + text)), new Effect.Copy(text));
  }

  private static Step link(Model model, Optional<String> address) {
    return Step.to(
        model.with(Notice.good("Opening " + address.orElse(""))),
        new Effect.OpenLink(address.orElse("")));
  }

  private static Step open(Model model) {
    if (model.screen().isEmpty()) {
      return Step.to(opened(model));
    }
    return Screens.chosen(model.screen().get(), model.layout())
        .flatMap(item -> item.target())
        .map(target -> Jump.to(model, target))
        .orElse(Step.to(model));
  }

  private static Model opened(Model model) {
    return switch (model.here().scene()) {
      case RELEASES -> model.with(model.releases().with(ReleasesReading.Focus.PAGE));
      case PAGE -> model.with(model.releases().with(ReleasesReading.Focus.DEVELOPMENT));
      case INBOX -> Opened.of(model);
      case DISAGREEMENTS -> model.with(model.disputes().opened(true));
      default -> model;
    };
  }

  private static Step back(Model model, Step atRoot) {
    if (!(model.sheet() instanceof Sheet.None)) {
      return Step.to(model.with(new Sheet.None()));
    }
    if (model.isAtInbox() && !model.inbox().picked().isEmpty()) {
      return Step.to(model.with(model.inbox().picking(Set.of())));
    }
    var isSearch = model.screen().filter(Screen::isSearch).isPresent();
    if (model.filter().isOn() && !isSearch) {
      return Asking.needed(Typing.filter(model, Filter.NONE));
    }
    if (Jump.isLanded(model)) {
      return Jump.back(model).map(Asking::needed).orElse(atRoot);
    }
    return switch (model.here().scene()) {
      case PAGE -> Step.to(model.with(model.releases().with(ReleasesReading.Focus.LIST)));
      case DEVELOPMENT -> Step.to(model.with(model.releases().with(ReleasesReading.Focus.PAGE)));
      case ENTRY -> Step.to(model.with(model.inbox().opened(false)));
      case DISAGREEMENT -> Step.to(model.with(model.disputes().opened(false)));
      default -> Jump.back(model).map(Asking::needed).orElse(atRoot);
    };
  }
}
