#include "diag/diagnostic.hpp"

#include <string_view>
#include <tuple>

namespace budgetlint {
namespace {

std::string_view id_of(const RuleRecord* rule) { return rule != nullptr ? rule->id : std::string_view(); }

auto rest_of(const Diagnostic& d) {
  return std::tie(d.document, d.message, d.severity, d.pointer, d.breadcrumb, d.department, d.project, d.label,
                  d.remarks, d.data, d.related, d.fixes);
}

}  // namespace

std::strong_ordering operator<=>(const Related& a, const Related& b) {
  static const std::string here;
  const auto path_of = [](const Related& related) -> const std::string& {
    return related.elsewhere == nullptr ? here : related.elsewhere->path();
  };
  if (const auto order = path_of(a) <=> path_of(b); order != 0) return order;
  return std::tie(a.span, a.message) <=> std::tie(b.span, b.message);
}

bool operator<(const Diagnostic& a, const Diagnostic& b) {
  if (a.span != b.span) return a.span < b.span;
  if (const auto order = id_of(a.rule) <=> id_of(b.rule); order != 0) return order < 0;
  return rest_of(a) < rest_of(b);
}

}  // namespace budgetlint
