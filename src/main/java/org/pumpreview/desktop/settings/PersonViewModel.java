package org.pumpreview.desktop.settings;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.pumpreview.review.Actor;
import org.pumpreview.review.License;
import org.pumpreview.review.Office;
import org.pumpreview.review.OfficeEvent.PersonCertified;
import org.pumpreview.review.Role;
import org.pumpreview.review.Wording;
import org.pumpreview.store.UserName;
import org.pumpreview.words.Words;

/// A person who is about to get an account, as the form has it.
final class PersonViewModel {
  private static final Words WORDS = Words.of("settings");

  /// A place where something can be wrong.
  enum Field {
    NAME,
    USER,
    CREDENTIAL,
    LICENSE,
    STATE,
    ROLES
  }

  private final Workplace place;
  private final Office office;
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty userId = new SimpleStringProperty("");
  private final StringProperty credential = new SimpleStringProperty("");
  private final StringProperty license = new SimpleStringProperty("");
  private final StringProperty state = new SimpleStringProperty("");
  private final Map<Role, BooleanProperty> roles = new EnumMap<>(Role.class);
  private String suggestedUserId = "";

  PersonViewModel(Workplace place, Office office) {
    this.place = place;
    this.office = office;
    for (Role role : Role.values()) {
      roles.put(role, new SimpleBooleanProperty());
    }
    name.subscribe(this::suggestUserId);
  }

  StringProperty nameProperty() {
    return name;
  }

  StringProperty userIdProperty() {
    return userId;
  }

  StringProperty credentialProperty() {
    return credential;
  }

  StringProperty licenseProperty() {
    return license;
  }

  StringProperty stateProperty() {
    return state;
  }

  BooleanProperty roleProperty(Role role) {
    BooleanProperty chosen = roles.get(role);
    if (chosen == null) {
      throw new IllegalArgumentException(role.name());
    }
    return chosen;
  }

  /// The person as the form stands now.
  Actor person() {
    Set<Role> chosen = EnumSet.noneOf(Role.class);
    roles.forEach((role, on) -> {
      if (on.get()) {
        chosen.add(role);
      }
    });
    return new Actor(
        userId.get().strip(), name.get().strip(), credential.get().strip(), license(), chosen);
  }

  private Optional<License> license() {
    String number = license.get().strip();
    String where = state.get().strip().toUpperCase(Locale.ROOT);
    return number.isEmpty() || !isState(where)
        ? Optional.empty()
        : Optional.of(new License(number, where));
  }

  private static boolean isState(String word) {
    return word.matches("[A-Z]{2}");
  }

  /// What is wrong at a place of the form; the rules of the office say so.
  Optional<String> fault(Field field) {
    return Optional.ofNullable(faults().get(field));
  }

  private Map<Field, String> faults() {
    Map<Field, String> faults = new EnumMap<>(Field.class);
    for (Office.Reason reason : office.refusals(place.actor(), new PersonCertified(person(), ""))) {
      for (Field field : places(reason)) {
        faults.put(field, isMissing(field) ? missing(field) : Wording.of(reason));
      }
    }
    if (!userId.get().isBlank()) {
      new UserName(userId.get().strip()).fault().ifPresent(rule -> faults.put(Field.USER, rule));
    }
    // A license that somebody began to write has to be whole, whether a role asks for it or not.
    if (!license.get().isBlank() && license().isEmpty()) {
      faults.put(Field.STATE, WORDS.text("person.state-fault"));
    }
    if (license.get().isBlank() && !state.get().isBlank()) {
      faults.put(Field.LICENSE, WORDS.text("person.license-fault"));
    }
    return faults;
  }

  /// Whether what is wrong with a field is only that nothing stands in it.
  private boolean isMissing(Field field) {
    return switch (field) {
      case NAME -> name.get().isBlank();
      case USER -> userId.get().isBlank();
      case CREDENTIAL -> credential.get().isBlank();
      case LICENSE -> license.get().isBlank();
      case STATE -> state.get().isBlank();
      case ROLES -> false;
    };
  }

  private static String missing(Field field) {
    return WORDS.of("person.missing", field);
  }

  private Set<Field> places(Office.Reason reason) {
    return switch (reason) {
      case PERSON_INCOMPLETE -> blank(Map.of(Field.NAME, name, Field.USER, userId));
      case PERSON_EXISTS -> Set.of(Field.USER);
      case ROLE_MISSING, NOT_AN_ADMINISTRATOR -> Set.of(Field.ROLES);
      case LICENSE_MISSING ->
          blank(Map.of(Field.CREDENTIAL, credential, Field.LICENSE, license, Field.STATE, state));
      // None of these can come of adding a person.
      case PERSON_UNKNOWN,
          LAST_ADMINISTRATOR,
          REASON_MISSING,
          ALREADY_FOUNDED,
          NOT_A_DIRECTOR,
          READING_UNFIT,
          INTERPRETATION_EXISTS,
          INTERPRETATION_UNKNOWN,
          PRACTICE_STAYS_ALONE ->
          Set.of();
    };
  }

  private static Set<Field> blank(Map<Field, StringProperty> fields) {
    Set<Field> blank = new HashSet<>();
    fields.forEach((field, text) -> {
      if (text.get().isBlank()) {
        blank.add(field);
      }
    });
    return blank;
  }

  /// What is wrong with the passphrase; empty when nothing is. Leaves the array alone.
  Optional<String> passphraseFault(char[] passphrase) {
    return Optional.of(place.faultsOf(passphrase, person())).filter(words -> !words.isEmpty());
  }

  /// Follows the name until the person writes a user name of its own.
  private void suggestUserId(String typed) {
    if (!userId.get().equals(suggestedUserId)) {
      return;
    }
    suggestedUserId = UserName.suggestedBy(typed);
    userId.set(suggestedUserId);
  }
}
