#include "engine/fix.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "diag/edits.hpp"

namespace budgetlint {
namespace {

/// The first fix of a finding that may be carried out; null where there is none.
const Fix* fix_of(const Diagnostic& finding, Safety least) {
  const auto fix = std::find_if(finding.fixes.begin(), finding.fixes.end(),
                                [&](const Fix& each) { return each.safety <= least && !each.edits.empty(); });
  return fix == finding.fixes.end() ? nullptr : &*fix;
}

/// Edits of several fixes, none of which overlap.
class Patchwork {
 public:
  /// Whether the fix could join the others.
  bool add(const Fix& fix) {
    if (std::any_of(fix.edits.begin(), fix.edits.end(), [this](const Edit& edit) { return is_taken(edit); }))
      return false;
    for (const Edit& edit : fix.edits) edits_.emplace(edit.span.begin, edit);
    return true;
  }

  [[nodiscard]] std::vector<Edit> edits() const {
    std::vector<Edit> all;
    for (const auto& [begin, edit] : edits_) all.push_back(edit);
    return all;
  }

 private:
  [[nodiscard]] bool is_taken(const Edit& edit) const {
    // None of those here overlap, so that only the neighbours can be in the way.
    const auto after = edits_.lower_bound(edit.span.begin);
    if (after != edits_.end() && overlap(after->second, edit)) return true;
    return after != edits_.begin() && overlap(std::prev(after)->second, edit);
  }

  std::multimap<std::uint32_t, Edit> edits_;  // by where they begin
};

std::map<const RuleRecord*, std::size_t> errors_by_rule(const FileReport& report) {
  std::map<const RuleRecord*, std::size_t> errors;
  for (const Diagnostic& finding : report.diagnostics) {
    if (finding.severity == Severity::error) ++errors[finding.rule];
  }
  return errors;
}

/// Whether `after` is worse than `before`, of which it is a repair. A document that could not be read before comes to
/// light with its errors; reading must show no fault of another kind even so.
bool is_worse(const FileReport& before, const FileReport& after) {
  if (before.complete && !after.complete) return true;
  if (after.documents < before.documents || after.projects < before.projects) return true;
  const bool comes_to_light = !before.complete && (after.documents > before.documents || after.documents == 0);
  const std::map<const RuleRecord*, std::size_t> old_errors = errors_by_rule(before);
  const std::map<const RuleRecord*, std::size_t> new_errors = errors_by_rule(after);
  return std::any_of(new_errors.begin(), new_errors.end(), [&](const auto& entry) {
    const auto& [rule, count] = entry;
    const auto old = old_errors.find(rule);
    if (comes_to_light) return rule->id.starts_with("BL0") && old == old_errors.end();
    return old == old_errors.end() || count > old->second;
  });
}

class Repairer {
 public:
  Repairer(const FileReport& found, const Configuration& configuration, Safety least, bool named)
      : found_(found), configuration_(configuration), least_(least), named_(named) {}

  Repair run() {
    constexpr int most_rounds = 10;
    for (int round = 0; round < most_rounds && go_round(); ++round) {
    }
    // Of what was found in a folder and cannot be read nobody knows whether it is ours to mend.
    const bool is_foreign = !named_ && best().documents == 0;
    if (is_foreign) return {};
    Repair repair{.path = {}, .edits = {}, .held_back = held_back_, .after = {}};
    if (!best_ || best_->source->text() == found_.source->text()) return repair;
    repair.edits = std::move(edits_);
    repair.after = *std::move(best_);
    repair.after.fixed = fixed_;
    repair.after.held_back = held_back_;
    return repair;
  }

 private:
  [[nodiscard]] const FileReport& best() const { return best_ ? *best_ : found_; }

  /// Carries out what can be carried out at once. Whether anything was.
  bool go_round() {
    const std::string text(best().source->text());
    std::vector<Fix> fixes;
    Patchwork together;
    for (const Diagnostic& finding : best().diagnostics) {
      const Fix* const fix = fix_of(finding, least_);
      if (fix != nullptr && together.add(*fix)) fixes.push_back(*fix);
    }
    accepted_ = {};
    held_back_ = 0;
    if (fixes.empty()) return false;
    const std::uint32_t before = fixed_;
    try_out(fixes, text);
    if (fixed_ == before) return false;
    edits_ = combined(edits_, text, accepted_.edits());
    return true;
  }

  /// Carries out as many of `fixes` as do no harm: all at once, else each half.
  void try_out(std::span<const Fix> fixes, const std::string& text) {
    if (trials_ == 0) {
      held_back_ += static_cast<std::uint32_t>(fixes.size());
      return;
    }
    --trials_;
    Patchwork more = accepted_;
    for (const Fix& fix : fixes) more.add(fix);
    FileReport after = check_source(found_.source->path(), edited(text, more.edits()), configuration_, named_);
    if (!is_worse(best(), after)) {
      best_ = std::move(after);
      accepted_ = std::move(more);
      fixed_ += static_cast<std::uint32_t>(fixes.size());
    } else if (fixes.size() == 1) {
      ++held_back_;
    } else {
      try_out(fixes.first(fixes.size() / 2), text);
      try_out(fixes.subspan(fixes.size() / 2), text);
    }
  }

  const FileReport& found_;
  const Configuration& configuration_;
  Safety least_;
  bool named_;
  std::optional<FileReport> best_;  // of the text as far as it is repaired
  std::vector<Edit> edits_;         // up to the round before
  Patchwork accepted_;              // in this round
  std::uint32_t fixed_ = 0;
  std::uint32_t held_back_ = 0;  // in the last round
  int trials_ = 100;             // that are left, which bounds the time
};

}  // namespace

Repair find_repair(const FileReport& found, const Configuration& configuration, Safety least, bool named) {
  return Repairer(found, configuration, least, named).run();
}

}  // namespace budgetlint
